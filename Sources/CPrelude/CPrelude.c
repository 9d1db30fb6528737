#include "CPrelude.h"

static const unsigned char primordials_js[] = {
#embed "../../Resources/primordials.js"
};
static const unsigned char platform_objects_js[] = {
#embed "../../Resources/platform-objects.js"
};
static const unsigned char engine_js[] = {
#embed "../../Resources/engine.js"
};
static const unsigned char random_js[] = {
#embed "../../Resources/random.js"
};
static const unsigned char clock_js[] = {
#embed "../../Resources/clock.js"
};
static const unsigned char weak_js[] = {
#embed "../../Resources/weak.js"
};
static const unsigned char screen_js[] = {
#embed "../../Resources/screen.js"
};
static const unsigned char text_js[] = {
#embed "../../Resources/text.js"
};
static const unsigned char kinds_js[] = {
#embed "../../Resources/kinds.js"
};
static const unsigned char primitives_js[] = {
#embed "../../Resources/primitives.js"
};
static const unsigned char layout_js[] = {
#embed "../../Resources/layout.js"
};
static const unsigned char collections_js[] = {
#embed "../../Resources/collections.js"
};
static const unsigned char stack_js[] = {
#embed "../../Resources/stack.js"
};
static const unsigned char call_sites_js[] = {
#embed "../../Resources/call-sites.js"
};
static const unsigned char repeated_frames_js[] = {
#embed "../../Resources/repeated-frames.js"
};
static const unsigned char inspect_errors_js[] = {
#embed "../../Resources/inspect-errors.js"
};
static const unsigned char describe_js[] = {
#embed "../../Resources/describe.js"
};
static const unsigned char inspect_js[] = {
#embed "../../Resources/inspect.js"
};
static const unsigned char format_js[] = {
#embed "../../Resources/format.js"
};
static const unsigned char table_js[] = {
#embed "../../Resources/table.js"
};
static const unsigned char tabulate_js[] = {
#embed "../../Resources/tabulate.js"
};
static const unsigned char arguments_js[] = {
#embed "../../Resources/arguments.js"
};
static const unsigned char console_js[] = {
#embed "../../Resources/console.js"
};
static const unsigned char sources_js[] = {
#embed "../../Resources/sources.js"
};
static const unsigned char explain_js[] = {
#embed "../../Resources/explain.js"
};
static const unsigned char failures_js[] = {
#embed "../../Resources/failures.js"
};
static const unsigned char timers_js[] = {
#embed "../../Resources/timers.js"
};
static const unsigned char webidl_js[] = {
#embed "../../Resources/webidl.js"
};
static const unsigned char dom_exception_js[] = {
#embed "../../Resources/dom-exception.js"
};
static const unsigned char base64_js[] = {
#embed "../../Resources/base64.js"
};
static const unsigned char text_encoder_js[] = {
#embed "../../Resources/text-encoder.js"
};
static const unsigned char encodings_js[] = {
#embed "../../Resources/encodings.js"
};
static const unsigned char text_decoder_js[] = {
#embed "../../Resources/text-decoder.js"
};
static const unsigned char shapes_js[] = {
#embed "../../Resources/shapes.js"
};
static const unsigned char view_lengths_js[] = {
#embed "../../Resources/view-lengths.js"
};
static const unsigned char structured_clone_js[] = {
#embed "../../Resources/structured-clone.js"
};
static const unsigned char event_js[] = {
#embed "../../Resources/event.js"
};
static const unsigned char event_target_js[] = {
#embed "../../Resources/event-target.js"
};
static const unsigned char abort_js[] = {
#embed "../../Resources/abort.js"
};
static const unsigned char process_info_js[] = {
#embed "../../Resources/process-info.js"
};
static const unsigned char builtins_js[] = {
#embed "../../Resources/builtins.js"
};
static const unsigned char search_params_js[] = {
#embed "../../Resources/search-params.js"
};
static const unsigned char url_js[] = {
#embed "../../Resources/url.js"
};
static const unsigned char capabilities_js[] = {
#embed "../../Resources/capabilities.js"
};
static const unsigned char module_function_js[] = {
#embed "../../Resources/module-function.js"
};
static const unsigned char module_urls_js[] = {
#embed "../../Resources/module-urls.js"
};
static const unsigned char require_js[] = {
#embed "../../Resources/require.js"
};
static const unsigned char namespaces_js[] = {
#embed "../../Resources/namespaces.js"
};
static const unsigned char module_records_js[] = {
#embed "../../Resources/module-records.js"
};
static const unsigned char es_modules_js[] = {
#embed "../../Resources/es-modules.js"
};
static const unsigned char modules_js[] = {
#embed "../../Resources/modules.js"
};
static const unsigned char tokens_js[] = {
#embed "../../Resources/tokens.js"
};
static const unsigned char complete_js[] = {
#embed "../../Resources/complete.js"
};
static const unsigned char entries_js[] = {
#embed "../../Resources/entries.js"
};
static const unsigned char main_js[] = {
#embed "../../Resources/main.js"
};
static const unsigned char origins_js[] = {
#embed "../../Resources/origins.js"
};
static const unsigned char app_objects_js[] = {
#embed "../../Resources/app-objects.js"
};
static const unsigned char host_table_js[] = {
#embed "../../Resources/host-table.js"
};
static const unsigned char writer_js[] = {
#embed "../../Resources/writer.js"
};
static const unsigned char containers_js[] = {
#embed "../../Resources/containers.js"
};
static const unsigned char errors_js[] = {
#embed "../../Resources/errors.js"
};
static const unsigned char encode_js[] = {
#embed "../../Resources/encode.js"
};
static const unsigned char reader_js[] = {
#embed "../../Resources/reader.js"
};
static const unsigned char decode_js[] = {
#embed "../../Resources/decode.js"
};
static const unsigned char asking_js[] = {
#embed "../../Resources/asking.js"
};
static const unsigned char host_objects_js[] = {
#embed "../../Resources/host-objects.js"
};
static const unsigned char promises_js[] = {
#embed "../../Resources/promises.js"
};
static const unsigned char tables_js[] = {
#embed "../../Resources/tables.js"
};
static const unsigned char commonjs_js[] = {
#embed "../../Resources/commonjs.js"
};
static const unsigned char calls_js[] = {
#embed "../../Resources/calls.js"
};
static const unsigned char modules_assert_js[] = {
#embed "../../Resources/modules/assert.js"
};
static const unsigned char modules_assertion_error_js[] = {
#embed "../../Resources/modules/assertion-error.js"
};
static const unsigned char modules_blob_js[] = {
#embed "../../Resources/modules/blob.js"
};
static const unsigned char modules_body_js[] = {
#embed "../../Resources/modules/body.js"
};
static const unsigned char modules_buffer_js[] = {
#embed "../../Resources/modules/buffer.js"
};
static const unsigned char modules_buffer_bytes_js[] = {
#embed "../../Resources/modules/buffer-bytes.js"
};
static const unsigned char modules_buffer_edits_js[] = {
#embed "../../Resources/modules/buffer-edits.js"
};
static const unsigned char modules_buffer_numbers_js[] = {
#embed "../../Resources/modules/buffer-numbers.js"
};
static const unsigned char modules_buffer_search_js[] = {
#embed "../../Resources/modules/buffer-search.js"
};
static const unsigned char modules_bytes_js[] = {
#embed "../../Resources/modules/bytes.js"
};
static const unsigned char modules_chacha_js[] = {
#embed "../../Resources/modules/chacha.js"
};
static const unsigned char modules_child_process_js[] = {
#embed "../../Resources/modules/child-process.js"
};
static const unsigned char modules_child_process_child_js[] = {
#embed "../../Resources/modules/child-process-child.js"
};
static const unsigned char modules_child_process_options_js[] = {
#embed "../../Resources/modules/child-process-options.js"
};
static const unsigned char modules_child_process_sync_js[] = {
#embed "../../Resources/modules/child-process-sync.js"
};
static const unsigned char modules_crypto_js[] = {
#embed "../../Resources/modules/crypto.js"
};
static const unsigned char modules_data_url_js[] = {
#embed "../../Resources/modules/data-url.js"
};
static const unsigned char modules_deep_equal_js[] = {
#embed "../../Resources/modules/deep-equal.js"
};
static const unsigned char modules_digest_js[] = {
#embed "../../Resources/modules/digest.js"
};
static const unsigned char modules_digests_js[] = {
#embed "../../Resources/modules/digests.js"
};
static const unsigned char modules_environment_js[] = {
#embed "../../Resources/modules/environment.js"
};
static const unsigned char modules_errors_js[] = {
#embed "../../Resources/modules/errors.js"
};
static const unsigned char modules_events_js[] = {
#embed "../../Resources/modules/events.js"
};
static const unsigned char modules_events_async_js[] = {
#embed "../../Resources/modules/events-async.js"
};
static const unsigned char modules_exports_js[] = {
#embed "../../Resources/modules/exports.js"
};
static const unsigned char modules_fetch_js[] = {
#embed "../../Resources/modules/fetch.js"
};
static const unsigned char modules_form_data_js[] = {
#embed "../../Resources/modules/form-data.js"
};
static const unsigned char modules_fs_js[] = {
#embed "../../Resources/modules/fs.js"
};
static const unsigned char modules_fs_arguments_js[] = {
#embed "../../Resources/modules/fs-arguments.js"
};
static const unsigned char modules_fs_calls_js[] = {
#embed "../../Resources/modules/fs-calls.js"
};
static const unsigned char modules_fs_constants_js[] = {
#embed "../../Resources/modules/fs-constants.js"
};
static const unsigned char modules_fs_cp_js[] = {
#embed "../../Resources/modules/fs-cp.js"
};
static const unsigned char modules_fs_descriptors_js[] = {
#embed "../../Resources/modules/fs-descriptors.js"
};
static const unsigned char modules_fs_dir_js[] = {
#embed "../../Resources/modules/fs-dir.js"
};
static const unsigned char modules_fs_forms_js[] = {
#embed "../../Resources/modules/fs-forms.js"
};
static const unsigned char modules_fs_glob_js[] = {
#embed "../../Resources/modules/fs-glob.js"
};
static const unsigned char modules_fs_handle_js[] = {
#embed "../../Resources/modules/fs-handle.js"
};
static const unsigned char modules_fs_promises_js[] = {
#embed "../../Resources/modules/fs-promises.js"
};
static const unsigned char modules_fs_stats_js[] = {
#embed "../../Resources/modules/fs-stats.js"
};
static const unsigned char modules_fs_streams_js[] = {
#embed "../../Resources/modules/fs-streams.js"
};
static const unsigned char modules_fs_sync_js[] = {
#embed "../../Resources/modules/fs-sync.js"
};
static const unsigned char modules_glob_js[] = {
#embed "../../Resources/modules/glob.js"
};
static const unsigned char modules_hash_js[] = {
#embed "../../Resources/modules/hash.js"
};
static const unsigned char modules_headers_js[] = {
#embed "../../Resources/modules/headers.js"
};
static const unsigned char modules_idna_js[] = {
#embed "../../Resources/modules/idna.js"
};
static const unsigned char modules_integrity_js[] = {
#embed "../../Resources/modules/integrity.js"
};
static const unsigned char modules_interfaces_js[] = {
#embed "../../Resources/modules/interfaces.js"
};
static const unsigned char modules_md5_js[] = {
#embed "../../Resources/modules/md5.js"
};
static const unsigned char modules_module_js[] = {
#embed "../../Resources/modules/module.js"
};
static const unsigned char modules_multipart_js[] = {
#embed "../../Resources/modules/multipart.js"
};
static const unsigned char modules_network_js[] = {
#embed "../../Resources/modules/network.js"
};
static const unsigned char modules_os_js[] = {
#embed "../../Resources/modules/os.js"
};
static const unsigned char modules_parse_args_js[] = {
#embed "../../Resources/modules/parse-args.js"
};
static const unsigned char modules_path_js[] = {
#embed "../../Resources/modules/path.js"
};
static const unsigned char modules_path_win32_js[] = {
#embed "../../Resources/modules/path-win32.js"
};
static const unsigned char modules_performance_js[] = {
#embed "../../Resources/modules/performance.js"
};
static const unsigned char modules_printing_js[] = {
#embed "../../Resources/modules/printing.js"
};
static const unsigned char modules_process_js[] = {
#embed "../../Resources/modules/process.js"
};
static const unsigned char modules_punycode_js[] = {
#embed "../../Resources/modules/punycode.js"
};
static const unsigned char modules_querystring_js[] = {
#embed "../../Resources/modules/querystring.js"
};
static const unsigned char modules_random_values_js[] = {
#embed "../../Resources/modules/random-values.js"
};
static const unsigned char modules_reactions_js[] = {
#embed "../../Resources/modules/reactions.js"
};
static const unsigned char modules_readable_controllers_js[] = {
#embed "../../Resources/modules/readable-controllers.js"
};
static const unsigned char modules_readable_iteration_js[] = {
#embed "../../Resources/modules/readable-iteration.js"
};
static const unsigned char modules_readable_readers_js[] = {
#embed "../../Resources/modules/readable-readers.js"
};
static const unsigned char modules_readable_source_js[] = {
#embed "../../Resources/modules/readable-source.js"
};
static const unsigned char modules_readable_stream_js[] = {
#embed "../../Resources/modules/readable-stream.js"
};
static const unsigned char modules_realm_js[] = {
#embed "../../Resources/modules/realm.js"
};
static const unsigned char modules_request_js[] = {
#embed "../../Resources/modules/request.js"
};
static const unsigned char modules_response_js[] = {
#embed "../../Resources/modules/response.js"
};
static const unsigned char modules_sha1_js[] = {
#embed "../../Resources/modules/sha1.js"
};
static const unsigned char modules_sha2_constants_js[] = {
#embed "../../Resources/modules/sha2-constants.js"
};
static const unsigned char modules_sha256_js[] = {
#embed "../../Resources/modules/sha256.js"
};
static const unsigned char modules_sha512_js[] = {
#embed "../../Resources/modules/sha512.js"
};
static const unsigned char modules_stream_js[] = {
#embed "../../Resources/modules/stream.js"
};
static const unsigned char modules_stream_abort_js[] = {
#embed "../../Resources/modules/stream-abort.js"
};
static const unsigned char modules_stream_adapters_js[] = {
#embed "../../Resources/modules/stream-adapters.js"
};
static const unsigned char modules_stream_compose_js[] = {
#embed "../../Resources/modules/stream-compose.js"
};
static const unsigned char modules_stream_destroy_js[] = {
#embed "../../Resources/modules/stream-destroy.js"
};
static const unsigned char modules_stream_duplex_js[] = {
#embed "../../Resources/modules/stream-duplex.js"
};
static const unsigned char modules_stream_end_js[] = {
#embed "../../Resources/modules/stream-end.js"
};
static const unsigned char modules_stream_flow_js[] = {
#embed "../../Resources/modules/stream-flow.js"
};
static const unsigned char modules_stream_iterate_js[] = {
#embed "../../Resources/modules/stream-iterate.js"
};
static const unsigned char modules_stream_kinds_js[] = {
#embed "../../Resources/modules/stream-kinds.js"
};
static const unsigned char modules_stream_legacy_js[] = {
#embed "../../Resources/modules/stream-legacy.js"
};
static const unsigned char modules_stream_operators_js[] = {
#embed "../../Resources/modules/stream-operators.js"
};
static const unsigned char modules_stream_pipeline_js[] = {
#embed "../../Resources/modules/stream-pipeline.js"
};
static const unsigned char modules_stream_readable_js[] = {
#embed "../../Resources/modules/stream-readable.js"
};
static const unsigned char modules_stream_state_js[] = {
#embed "../../Resources/modules/stream-state.js"
};
static const unsigned char modules_stream_web_js[] = {
#embed "../../Resources/modules/stream-web.js"
};
static const unsigned char modules_stream_writable_js[] = {
#embed "../../Resources/modules/stream-writable.js"
};
static const unsigned char modules_stream_write_js[] = {
#embed "../../Resources/modules/stream-write.js"
};
static const unsigned char modules_streams_byte_controller_js[] = {
#embed "../../Resources/modules/streams-byte-controller.js"
};
static const unsigned char modules_streams_default_controller_js[] = {
#embed "../../Resources/modules/streams-default-controller.js"
};
static const unsigned char modules_streams_pipe_js[] = {
#embed "../../Resources/modules/streams-pipe.js"
};
static const unsigned char modules_streams_queue_js[] = {
#embed "../../Resources/modules/streams-queue.js"
};
static const unsigned char modules_streams_readable_js[] = {
#embed "../../Resources/modules/streams-readable.js"
};
static const unsigned char modules_streams_tee_js[] = {
#embed "../../Resources/modules/streams-tee.js"
};
static const unsigned char modules_streams_transform_js[] = {
#embed "../../Resources/modules/streams-transform.js"
};
static const unsigned char modules_streams_writable_js[] = {
#embed "../../Resources/modules/streams-writable.js"
};
static const unsigned char modules_string_decoder_js[] = {
#embed "../../Resources/modules/string-decoder.js"
};
static const unsigned char modules_styles_js[] = {
#embed "../../Resources/modules/styles.js"
};
static const unsigned char modules_text_bytes_js[] = {
#embed "../../Resources/modules/text-bytes.js"
};
static const unsigned char modules_text_streams_js[] = {
#embed "../../Resources/modules/text-streams.js"
};
static const unsigned char modules_ticks_js[] = {
#embed "../../Resources/modules/ticks.js"
};
static const unsigned char modules_timers_js[] = {
#embed "../../Resources/modules/timers.js"
};
static const unsigned char modules_timers_promises_js[] = {
#embed "../../Resources/modules/timers-promises.js"
};
static const unsigned char modules_transform_stream_js[] = {
#embed "../../Resources/modules/transform-stream.js"
};
static const unsigned char modules_tty_js[] = {
#embed "../../Resources/modules/tty.js"
};
static const unsigned char modules_types_js[] = {
#embed "../../Resources/modules/types.js"
};
static const unsigned char modules_url_js[] = {
#embed "../../Resources/modules/url.js"
};
static const unsigned char modules_url_host_js[] = {
#embed "../../Resources/modules/url-host.js"
};
static const unsigned char modules_url_legacy_js[] = {
#embed "../../Resources/modules/url-legacy.js"
};
static const unsigned char modules_url_percent_js[] = {
#embed "../../Resources/modules/url-percent.js"
};
static const unsigned char modules_url_record_js[] = {
#embed "../../Resources/modules/url-record.js"
};
static const unsigned char modules_util_js[] = {
#embed "../../Resources/modules/util.js"
};
static const unsigned char modules_web_arguments_js[] = {
#embed "../../Resources/modules/web-arguments.js"
};
static const unsigned char modules_web_crypto_js[] = {
#embed "../../Resources/modules/web-crypto.js"
};
static const unsigned char modules_whatwg_url_js[] = {
#embed "../../Resources/modules/whatwg-url.js"
};
static const unsigned char modules_writable_stream_js[] = {
#embed "../../Resources/modules/writable-stream.js"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

static const struct prelude_file prelude[] = {
    FILE_OF("primordials.js", primordials_js),
    FILE_OF("platform-objects.js", platform_objects_js),
    FILE_OF("engine.js", engine_js),
    FILE_OF("random.js", random_js),
    FILE_OF("clock.js", clock_js),
    FILE_OF("weak.js", weak_js),
    FILE_OF("screen.js", screen_js),
    FILE_OF("text.js", text_js),
    FILE_OF("kinds.js", kinds_js),
    FILE_OF("primitives.js", primitives_js),
    FILE_OF("layout.js", layout_js),
    FILE_OF("collections.js", collections_js),
    FILE_OF("stack.js", stack_js),
    FILE_OF("call-sites.js", call_sites_js),
    FILE_OF("repeated-frames.js", repeated_frames_js),
    FILE_OF("inspect-errors.js", inspect_errors_js),
    FILE_OF("describe.js", describe_js),
    FILE_OF("inspect.js", inspect_js),
    FILE_OF("format.js", format_js),
    FILE_OF("table.js", table_js),
    FILE_OF("tabulate.js", tabulate_js),
    FILE_OF("arguments.js", arguments_js),
    FILE_OF("console.js", console_js),
    FILE_OF("sources.js", sources_js),
    FILE_OF("explain.js", explain_js),
    FILE_OF("failures.js", failures_js),
    FILE_OF("timers.js", timers_js),
    FILE_OF("webidl.js", webidl_js),
    FILE_OF("dom-exception.js", dom_exception_js),
    FILE_OF("base64.js", base64_js),
    FILE_OF("text-encoder.js", text_encoder_js),
    FILE_OF("encodings.js", encodings_js),
    FILE_OF("text-decoder.js", text_decoder_js),
    FILE_OF("shapes.js", shapes_js),
    FILE_OF("view-lengths.js", view_lengths_js),
    FILE_OF("structured-clone.js", structured_clone_js),
    FILE_OF("event.js", event_js),
    FILE_OF("event-target.js", event_target_js),
    FILE_OF("abort.js", abort_js),
    FILE_OF("search-params.js", search_params_js),
    FILE_OF("url.js", url_js),
    FILE_OF("process-info.js", process_info_js),
    FILE_OF("builtins.js", builtins_js),
    FILE_OF("capabilities.js", capabilities_js),
    FILE_OF("module-function.js", module_function_js),
    FILE_OF("module-urls.js", module_urls_js),
    FILE_OF("require.js", require_js),
    FILE_OF("namespaces.js", namespaces_js),
    FILE_OF("module-records.js", module_records_js),
    FILE_OF("es-modules.js", es_modules_js),
    FILE_OF("modules.js", modules_js),
    FILE_OF("tokens.js", tokens_js),
    FILE_OF("complete.js", complete_js),
    FILE_OF("entries.js", entries_js),
    FILE_OF("main.js", main_js),
    {0},
};

static const struct prelude_file membrane[] = {
    FILE_OF("origins.js", origins_js),
    FILE_OF("app-objects.js", app_objects_js),
    FILE_OF("host-table.js", host_table_js),
    FILE_OF("writer.js", writer_js),
    FILE_OF("containers.js", containers_js),
    FILE_OF("errors.js", errors_js),
    FILE_OF("encode.js", encode_js),
    FILE_OF("reader.js", reader_js),
    FILE_OF("decode.js", decode_js),
    FILE_OF("asking.js", asking_js),
    FILE_OF("host-objects.js", host_objects_js),
    FILE_OF("promises.js", promises_js),
    FILE_OF("tables.js", tables_js),
    FILE_OF("commonjs.js", commonjs_js),
    FILE_OF("calls.js", calls_js),
    {0},
};

static const struct prelude_file library[] = {
    FILE_OF("modules/assert.js", modules_assert_js),
    FILE_OF("modules/assertion-error.js", modules_assertion_error_js),
    FILE_OF("modules/blob.js", modules_blob_js),
    FILE_OF("modules/body.js", modules_body_js),
    FILE_OF("modules/buffer.js", modules_buffer_js),
    FILE_OF("modules/buffer-bytes.js", modules_buffer_bytes_js),
    FILE_OF("modules/buffer-edits.js", modules_buffer_edits_js),
    FILE_OF("modules/buffer-numbers.js", modules_buffer_numbers_js),
    FILE_OF("modules/buffer-search.js", modules_buffer_search_js),
    FILE_OF("modules/bytes.js", modules_bytes_js),
    FILE_OF("modules/chacha.js", modules_chacha_js),
    FILE_OF("modules/child-process.js", modules_child_process_js),
    FILE_OF("modules/child-process-child.js", modules_child_process_child_js),
    FILE_OF("modules/child-process-options.js", modules_child_process_options_js),
    FILE_OF("modules/child-process-sync.js", modules_child_process_sync_js),
    FILE_OF("modules/crypto.js", modules_crypto_js),
    FILE_OF("modules/data-url.js", modules_data_url_js),
    FILE_OF("modules/deep-equal.js", modules_deep_equal_js),
    FILE_OF("modules/digest.js", modules_digest_js),
    FILE_OF("modules/digests.js", modules_digests_js),
    FILE_OF("modules/environment.js", modules_environment_js),
    FILE_OF("modules/errors.js", modules_errors_js),
    FILE_OF("modules/events.js", modules_events_js),
    FILE_OF("modules/events-async.js", modules_events_async_js),
    FILE_OF("modules/exports.js", modules_exports_js),
    FILE_OF("modules/fetch.js", modules_fetch_js),
    FILE_OF("modules/form-data.js", modules_form_data_js),
    FILE_OF("modules/fs.js", modules_fs_js),
    FILE_OF("modules/fs-arguments.js", modules_fs_arguments_js),
    FILE_OF("modules/fs-calls.js", modules_fs_calls_js),
    FILE_OF("modules/fs-constants.js", modules_fs_constants_js),
    FILE_OF("modules/fs-cp.js", modules_fs_cp_js),
    FILE_OF("modules/fs-descriptors.js", modules_fs_descriptors_js),
    FILE_OF("modules/fs-dir.js", modules_fs_dir_js),
    FILE_OF("modules/fs-forms.js", modules_fs_forms_js),
    FILE_OF("modules/fs-glob.js", modules_fs_glob_js),
    FILE_OF("modules/fs-handle.js", modules_fs_handle_js),
    FILE_OF("modules/fs-promises.js", modules_fs_promises_js),
    FILE_OF("modules/fs-stats.js", modules_fs_stats_js),
    FILE_OF("modules/fs-streams.js", modules_fs_streams_js),
    FILE_OF("modules/fs-sync.js", modules_fs_sync_js),
    FILE_OF("modules/glob.js", modules_glob_js),
    FILE_OF("modules/hash.js", modules_hash_js),
    FILE_OF("modules/headers.js", modules_headers_js),
    FILE_OF("modules/idna.js", modules_idna_js),
    FILE_OF("modules/integrity.js", modules_integrity_js),
    FILE_OF("modules/interfaces.js", modules_interfaces_js),
    FILE_OF("modules/md5.js", modules_md5_js),
    FILE_OF("modules/module.js", modules_module_js),
    FILE_OF("modules/multipart.js", modules_multipart_js),
    FILE_OF("modules/network.js", modules_network_js),
    FILE_OF("modules/os.js", modules_os_js),
    FILE_OF("modules/parse-args.js", modules_parse_args_js),
    FILE_OF("modules/path.js", modules_path_js),
    FILE_OF("modules/path-win32.js", modules_path_win32_js),
    FILE_OF("modules/performance.js", modules_performance_js),
    FILE_OF("modules/printing.js", modules_printing_js),
    FILE_OF("modules/process.js", modules_process_js),
    FILE_OF("modules/punycode.js", modules_punycode_js),
    FILE_OF("modules/querystring.js", modules_querystring_js),
    FILE_OF("modules/random-values.js", modules_random_values_js),
    FILE_OF("modules/reactions.js", modules_reactions_js),
    FILE_OF("modules/readable-controllers.js", modules_readable_controllers_js),
    FILE_OF("modules/readable-iteration.js", modules_readable_iteration_js),
    FILE_OF("modules/readable-readers.js", modules_readable_readers_js),
    FILE_OF("modules/readable-source.js", modules_readable_source_js),
    FILE_OF("modules/readable-stream.js", modules_readable_stream_js),
    FILE_OF("modules/realm.js", modules_realm_js),
    FILE_OF("modules/request.js", modules_request_js),
    FILE_OF("modules/response.js", modules_response_js),
    FILE_OF("modules/sha1.js", modules_sha1_js),
    FILE_OF("modules/sha2-constants.js", modules_sha2_constants_js),
    FILE_OF("modules/sha256.js", modules_sha256_js),
    FILE_OF("modules/sha512.js", modules_sha512_js),
    FILE_OF("modules/stream.js", modules_stream_js),
    FILE_OF("modules/stream-abort.js", modules_stream_abort_js),
    FILE_OF("modules/stream-adapters.js", modules_stream_adapters_js),
    FILE_OF("modules/stream-compose.js", modules_stream_compose_js),
    FILE_OF("modules/stream-destroy.js", modules_stream_destroy_js),
    FILE_OF("modules/stream-duplex.js", modules_stream_duplex_js),
    FILE_OF("modules/stream-end.js", modules_stream_end_js),
    FILE_OF("modules/stream-flow.js", modules_stream_flow_js),
    FILE_OF("modules/stream-iterate.js", modules_stream_iterate_js),
    FILE_OF("modules/stream-kinds.js", modules_stream_kinds_js),
    FILE_OF("modules/stream-legacy.js", modules_stream_legacy_js),
    FILE_OF("modules/stream-operators.js", modules_stream_operators_js),
    FILE_OF("modules/stream-pipeline.js", modules_stream_pipeline_js),
    FILE_OF("modules/stream-readable.js", modules_stream_readable_js),
    FILE_OF("modules/stream-state.js", modules_stream_state_js),
    FILE_OF("modules/stream-web.js", modules_stream_web_js),
    FILE_OF("modules/stream-writable.js", modules_stream_writable_js),
    FILE_OF("modules/stream-write.js", modules_stream_write_js),
    FILE_OF("modules/streams-byte-controller.js", modules_streams_byte_controller_js),
    FILE_OF("modules/streams-default-controller.js", modules_streams_default_controller_js),
    FILE_OF("modules/streams-pipe.js", modules_streams_pipe_js),
    FILE_OF("modules/streams-queue.js", modules_streams_queue_js),
    FILE_OF("modules/streams-readable.js", modules_streams_readable_js),
    FILE_OF("modules/streams-tee.js", modules_streams_tee_js),
    FILE_OF("modules/streams-transform.js", modules_streams_transform_js),
    FILE_OF("modules/streams-writable.js", modules_streams_writable_js),
    FILE_OF("modules/string-decoder.js", modules_string_decoder_js),
    FILE_OF("modules/styles.js", modules_styles_js),
    FILE_OF("modules/text-bytes.js", modules_text_bytes_js),
    FILE_OF("modules/text-streams.js", modules_text_streams_js),
    FILE_OF("modules/ticks.js", modules_ticks_js),
    FILE_OF("modules/timers.js", modules_timers_js),
    FILE_OF("modules/timers-promises.js", modules_timers_promises_js),
    FILE_OF("modules/transform-stream.js", modules_transform_stream_js),
    FILE_OF("modules/tty.js", modules_tty_js),
    FILE_OF("modules/types.js", modules_types_js),
    FILE_OF("modules/url.js", modules_url_js),
    FILE_OF("modules/url-host.js", modules_url_host_js),
    FILE_OF("modules/url-legacy.js", modules_url_legacy_js),
    FILE_OF("modules/url-percent.js", modules_url_percent_js),
    FILE_OF("modules/url-record.js", modules_url_record_js),
    FILE_OF("modules/util.js", modules_util_js),
    FILE_OF("modules/web-arguments.js", modules_web_arguments_js),
    FILE_OF("modules/web-crypto.js", modules_web_crypto_js),
    FILE_OF("modules/whatwg-url.js", modules_whatwg_url_js),
    FILE_OF("modules/writable-stream.js", modules_writable_stream_js),
    {0},
};

const struct prelude_file *const prelude_files = prelude;
const struct prelude_file *const membrane_files = membrane;
const struct prelude_file *const library_files = library;
