// swift-format-ignore-file
// Data: calls of fs and what Node 24 gives for them, one after the other in an empty directory, made by running Node. A
// line is `expression ⇒ text`, with ␤ for line breaks; `!` begins what an error says.

/// fs and fs/promises.
enum FileTable {
  static let calls = #"""
    fs.mkdirSync('D/a/b',{recursive:true}) ⇒ 'D'
    fs.mkdirSync('D/a/b',{recursive:true}) ⇒ undefined
    fs.writeFileSync('D/f','x') ⇒ undefined
    fs.readFileSync('D/f') ⇒ <Buffer 78>
    fs.readFileSync('D/f','utf8') ⇒ 'x'
    fs.readFileSync(Buffer.from('D/f'),{encoding:'latin1'}) ⇒ 'x'
    fs.readFileSync(url.pathToFileURL('D/f'),'hex') ⇒ '78'
    fs.appendFileSync('D/f','é',{encoding:'latin1'}) ⇒ undefined
    fs.readFileSync('D/f') ⇒ <Buffer 78 e9>
    fs.writeFileSync('D/f',new Uint16Array([0x4142,0x4344])) ⇒ undefined
    fs.readFileSync('D/f','utf8') ⇒ 'BADC'
    fs.writeFileSync('D/f','Z',{flag:'r+'}) ⇒ undefined
    fs.readFileSync('D/f','utf8') ⇒ 'ZADC'
    fs.writeFileSync('D/f','x',{flag:'wx'}) ⇒ ! Error [EEXIST]: EEXIST: file already exists, open 'D/f' { errno: -17, code: 'EEXIST', syscall: 'open', path: 'D/f' }
    fs.writeFileSync('D/f','') ⇒ undefined
    fs.readFileSync('nope') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, open 'nope' { errno: -2, code: 'ENOENT', syscall: 'open', path: 'nope' }
    fs.renameSync('nope','b') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, rename 'nope' -> 'b' {␤  errno: -2,␤  code: 'ENOENT',␤  syscall: 'rename',␤  path: 'nope',␤  dest: 'b'␤}
    fs.rmSync('D') ⇒ ! SystemError [ERR_FS_EISDIR]: Path is a directory: rm returned EISDIR (is a directory) D {␤  code: 'ERR_FS_EISDIR',␤  info: {␤    code: 'EISDIR',␤    message: 'is a directory',␤    path: 'D',␤    syscall: 'rm',␤    errno: 21␤  },␤  errno: 21,␤  syscall: 'rm',␤  path: 'D'␤}
    fs.rmSync('nope') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, lstat 'nope' { errno: -2, code: 'ENOENT', syscall: 'lstat', path: 'nope' }
    fs.mkdirSync('D') ⇒ ! Error [EEXIST]: EEXIST: file already exists, mkdir 'D' { errno: -17, code: 'EEXIST', syscall: 'mkdir', path: 'D' }
    fs.readFileSync('D') ⇒ ! Error [EISDIR]: EISDIR: illegal operation on a directory, read { errno: -21, code: 'EISDIR', syscall: 'read' }
    fs.copyFileSync('nope','b') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, copyfile 'nope' -> 'b' {␤  errno: -2,␤  code: 'ENOENT',␤  syscall: 'copyfile',␤  path: 'nope',␤  dest: 'b'␤}
    fs.cpSync('D','q') ⇒ ! Error [ERR_FS_EISDIR]: Recursive option not enabled, cannot copy a directory: D/ { code: 'ERR_FS_EISDIR' }
    fs.openSync('D/f','zz') ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'flags' is invalid. Received 'zz' { code: 'ERR_INVALID_ARG_VALUE' }
    fs.readFileSync(5.5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string or an instance of Buffer or URL. Received type number (5.5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.readFileSync({}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string or an instance of Buffer or URL. Received an instance of Object { code: 'ERR_INVALID_ARG_TYPE' }
    fs.readFileSync('a\0b') ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'path' must be a string, Uint8Array, or URL without null bytes. Received 'a\x00b' { code: 'ERR_INVALID_ARG_VALUE' }
    fs.readSync(99,Buffer.alloc(1)) ⇒ ! Error [EBADF]: EBADF: bad file descriptor, read { errno: -9, code: 'EBADF', syscall: 'read' }
    fs.readFileSync('D/f','nope') ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'encoding' is invalid encoding. Received 'nope' { code: 'ERR_INVALID_ARG_VALUE' }
    fs.writeFileSync('x',{}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received an instance of Object { code: 'ERR_INVALID_ARG_TYPE' }
    fs.readdirSync('nope') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, scandir 'nope' { errno: -2, code: 'ENOENT', syscall: 'scandir', path: 'nope' }
    fs.mkdtempSync('nope/x') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, mkdtemp 'nope/xXXXXXX' { errno: -2, code: 'ENOENT', syscall: 'mkdtemp', path: 'nope/xXXXXXX' }
    fs.accessSync('nope') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, access 'nope' { errno: -2, code: 'ENOENT', syscall: 'access', path: 'nope' }
    fs.accessSync('D') ⇒ undefined
    fs.accessSync('D/f',fs.constants.X_OK&0) ⇒ undefined
    fs.closeSync(999) ⇒ ! Error [EBADF]: EBADF: bad file descriptor, close { errno: -9, code: 'EBADF', syscall: 'close' }
    fs.fstatSync(999) ⇒ ! Error [EBADF]: EBADF: bad file descriptor, fstat { errno: -9, code: 'EBADF', syscall: 'fstat' }
    fs.linkSync('nope','y') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, link 'nope' -> 'y' { errno: -2, code: 'ENOENT', syscall: 'link', path: 'nope', dest: 'y' }
    fs.symlinkSync('a','D/f') ⇒ ! Error [EEXIST]: EEXIST: file already exists, symlink 'a' -> 'D/f' {␤  errno: -17,␤  code: 'EEXIST',␤  syscall: 'symlink',␤  path: 'a',␤  dest: 'D/f'␤}
    fs.opendirSync('nope') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, opendir { errno: -2, code: 'ENOENT', syscall: 'opendir' }
    fs.realpathSync.native('nope') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, realpath 'nope' { errno: -2, code: 'ENOENT', syscall: 'realpath', path: 'nope' }
    fs.statSync('D/f/a') ⇒ ! Error [ENOTDIR]: ENOTDIR: not a directory, stat 'D/f/a' { errno: -20, code: 'ENOTDIR', syscall: 'stat', path: 'D/f/a' }
    fs.truncateSync('nope') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, open 'nope' { errno: -2, code: 'ENOENT', syscall: 'open', path: 'nope' }
    fs.chmodSync('nope',0o7) ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, chmod 'nope' { errno: -2, code: 'ENOENT', syscall: 'chmod', path: 'nope' }
    fs.utimesSync('nope',1,1) ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, utime 'nope' { errno: -2, code: 'ENOENT', syscall: 'utime', path: 'nope' }
    fs.readlinkSync('D/f') ⇒ ! Error [EINVAL]: EINVAL: invalid argument, readlink 'D/f' { errno: -22, code: 'EINVAL', syscall: 'readlink', path: 'D/f' }
    fs.readFileSync(new URL('http://a/b')) ⇒ ! TypeError [ERR_INVALID_URL_SCHEME]: The URL must be of scheme file { code: 'ERR_INVALID_URL_SCHEME' }
    fs.readFile('x') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "cb" argument must be of type function. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.mkdirSync('a/b/c/d') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, mkdir 'a/b/c/d' { errno: -2, code: 'ENOENT', syscall: 'mkdir', path: 'a/b/c/d' }
    fs.rmdirSync('D/f') ⇒ ! Error [ENOTDIR]: ENOTDIR: not a directory, rmdir 'D/f' { errno: -20, code: 'ENOTDIR', syscall: 'rmdir', path: 'D/f' }
    fs.rmdirSync('D') ⇒ ! Error [ENOTEMPTY]: ENOTEMPTY: directory not empty, rmdir 'D' { errno: -39, code: 'ENOTEMPTY', syscall: 'rmdir', path: 'D' }
    fs.unlinkSync('D') ⇒ ! Error [EISDIR]: EISDIR: illegal operation on a directory, unlink 'D' { errno: -21, code: 'EISDIR', syscall: 'unlink', path: 'D' }
    fs.readSync(1.5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buffer" argument must be an instance of Buffer, TypedArray, or DataView. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.existsSync('D') ⇒ true
    fs.existsSync('nope') ⇒ false
    fs.existsSync(Buffer.from('D/f')) ⇒ true
    fs.writeFileSync('x','a',{flag:'q'}) ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'flags' is invalid. Received 'q' { code: 'ERR_INVALID_ARG_VALUE' }
    fs.writeFileSync('x','a',{mode:'8'}) ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'mode' must be a 32-bit unsigned integer or an octal string. Received '8' { code: 'ERR_INVALID_ARG_VALUE' }
    fs.createReadStream('x',{start:'a'}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "start" argument must be of type number. Received type string ('a') { code: 'ERR_INVALID_ARG_TYPE' }
    fs.createReadStream('x',{start:5,end:2}) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "start" is out of range. It must be <= "end" (here: 2). Received 5 { code: 'ERR_OUT_OF_RANGE' }
    fs.lstatSync('nope',{throwIfNoEntry:false}) ⇒ undefined
    fs.ftruncateSync(999) ⇒ ! Error [EBADF]: EBADF: bad file descriptor, ftruncate { errno: -9, code: 'EBADF', syscall: 'ftruncate' }
    fs.fsyncSync(999) ⇒ ! Error [EBADF]: EBADF: bad file descriptor, fsync { errno: -9, code: 'EBADF', syscall: 'fsync' }
    fs.futimesSync(999,1,1) ⇒ ! Error [EBADF]: EBADF: bad file descriptor, futime { errno: -9, code: 'EBADF', syscall: 'futime' }
    fs.rmSync('nope',{force:true}) ⇒ undefined
    fs.utimesSync('D/f','a',1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "time" argument must be an instance of Date or an Time in seconds. Received type string ('a') { code: 'ERR_INVALID_ARG_TYPE' }
    fs.cpSync('D/a','D/a/q',{recursive:true}) ⇒ ! Error [ERR_FS_CP_EINVAL]: Cannot copy D/a/ to a subdirectory of self D/a/q { code: 'ERR_FS_CP_EINVAL' }
    fs.cpSync('D/a','D/f',{recursive:true}) ⇒ ! Error [ERR_FS_CP_DIR_TO_NON_DIR]: Cannot overwrite non-directory D/f with directory D/a { code: 'ERR_FS_CP_DIR_TO_NON_DIR' }
    fs.cpSync('D/f','D/a') ⇒ ! Error [ERR_FS_CP_NON_DIR_TO_DIR]: Cannot overwrite directory D/a with non-directory D/f { code: 'ERR_FS_CP_NON_DIR_TO_DIR' }
    fs.cpSync('D/f','D/f') ⇒ ! Error [ERR_FS_CP_EINVAL]: src and dest cannot be the same D/f { code: 'ERR_FS_CP_EINVAL' }
    fs.cpSync('nope','z') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, lstat 'nope' { errno: -2, code: 'ENOENT', syscall: 'lstat', path: 'nope' }
    fs.writeFileSync('g','') ⇒ undefined
    fs.cpSync('D/f','g',{errorOnExist:true,force:false}) ⇒ ! SystemError [ERR_FS_CP_EEXIST]: Target already exists: cp returned EEXIST (g already exists) g {␤  code: 'ERR_FS_CP_EEXIST',␤  info: {␤    message: 'g already exists',␤    path: 'g',␤    syscall: 'cp',␤    errno: 17,␤    code: 'EEXIST'␤  },␤  errno: 17,␤  syscall: 'cp',␤  path: 'g'␤}
    fs.cpSync('D/f','z',5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options" argument must be of type object. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.cpSync('D/f',5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "dest" argument must be of type string or an instance of Buffer or URL. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.cpSync('D/a','c2',{recursive:true,filter:5}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options.filter" property must be of type function. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.readSync(1,Buffer.alloc(3),4) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options" argument must be of type object. Received type number (4) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.readSync(1,Buffer.alloc(3),0,9) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "length" is out of range. It must be <= 3. Received 9 { code: 'ERR_OUT_OF_RANGE' }
    fs.readSync('a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buffer" argument must be an instance of Buffer, TypedArray, or DataView. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.readSync(1,Buffer.alloc(2),0,1,'x') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "position" argument must be of type bigint or integer. Received type string ('x') { code: 'ERR_INVALID_ARG_TYPE' }
    fs.writeSync(1,5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buffer" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.writeSync(1,Buffer.alloc(2),5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be <= 2. Received 5 { code: 'ERR_OUT_OF_RANGE' }
    fs.mkdirSync('a',5.5) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "mode" is out of range. It must be an integer. Received 5.5 { code: 'ERR_OUT_OF_RANGE' }
    fs.mkdirSync('a',{recursive:'x'}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options.recursive" property must be of type boolean. Received type string ('x') { code: 'ERR_INVALID_ARG_TYPE' }
    fs.readdirSync('a',5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options" argument must be one of type string or object. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.rmSync('a',{recursive:5}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options.recursive" property must be of type boolean. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.rmSync('a',5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options" argument must be of type object. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.mkdtempSync(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "prefix" argument must be of type string or an instance of Buffer or URL. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.openSync('D/f','r','x') ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'mode' must be a 32-bit unsigned integer or an octal string. Received 'x' { code: 'ERR_INVALID_ARG_VALUE' }
    fs.truncateSync('D/f','x') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "len" argument must be of type number. Received type string ('x') { code: 'ERR_INVALID_ARG_TYPE' }
    fs.ftruncateSync(3,-1) ⇒ ! Error [EINVAL]: EINVAL: invalid argument, ftruncate { errno: -22, code: 'EINVAL', syscall: 'ftruncate' }
    fs.symlinkSync('f') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string or an instance of Buffer or URL. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.symlinkSync('f','l','zz') ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'type' must be one of: 'dir', 'file', 'junction', null, undefined. Received 'zz' { code: 'ERR_INVALID_ARG_VALUE' }
    fs.chownSync('f','a',1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "uid" argument must be of type number. Received type string ('a') { code: 'ERR_INVALID_ARG_TYPE' }
    fs.chmodSync('f') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "mode" argument must be of type number. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.utimesSync('f') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "time" argument must be an instance of Date or an Time in seconds. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.readvSync(1,5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buffers" argument must be an ArrayBufferView[]. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.writevSync(1,[5]) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "buffers" argument must be an ArrayBufferView[]. Received an instance of Array { code: 'ERR_INVALID_ARG_TYPE' }
    fs.rename('a','b') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "cb" argument must be of type function. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.rename('a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "cb" argument must be of type function. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.exists('a') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "cb" argument must be of type function. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.createReadStream('f',{fs:{}}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options.fs.open" property must be of type function. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.createReadStream('f',{encoding:'zz'}) ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'encoding' is invalid encoding. Received 'zz' { code: 'ERR_INVALID_ARG_VALUE' }
    fs.createReadStream() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string or an instance of Buffer or URL. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.createWriteStream('f',{start:-1}) ⇒ ! RangeError [ERR_OUT_OF_RANGE]: The value of "start" is out of range. It must be >= 0 && <= 9007199254740991. Received -1 { code: 'ERR_OUT_OF_RANGE' }
    fs.createWriteStream('f',5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options" argument must be one of type string or object. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.mkdirSync('') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, mkdir '' { errno: -2, code: 'ENOENT', syscall: 'mkdir', path: '' }
    fs.mkdirSync('x/y/z',{recursive:true}) ⇒ 'x'
    fs.mkdirSync('D/f/y',{recursive:true}) ⇒ ! Error [ENOTDIR]: ENOTDIR: not a directory, mkdir 'D/f/y' { errno: -20, code: 'ENOTDIR', syscall: 'mkdir', path: 'D/f/y' }
    fs.mkdirSync('D/f',{recursive:true}) ⇒ ! Error [EEXIST]: EEXIST: file already exists, mkdir 'D/f' { errno: -17, code: 'EEXIST', syscall: 'mkdir', path: 'D/f' }
    fs.opendirSync('D/f') ⇒ ! Error [ENOTDIR]: ENOTDIR: not a directory, opendir { errno: -20, code: 'ENOTDIR', syscall: 'opendir' }
    fs.openSync('f',{}) ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'flags' is invalid. Received {} { code: 'ERR_INVALID_ARG_VALUE' }
    fs.appendFileSync('f',5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.readlinkSync('nope') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, readlink 'nope' { errno: -2, code: 'ENOENT', syscall: 'readlink', path: 'nope' }
    fs.lutimesSync('nope',1,1) ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, lutime 'nope' { errno: -2, code: 'ENOENT', syscall: 'lutime', path: 'nope' }
    fs.lchownSync('nope',1,1) ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, lchown 'nope' { errno: -2, code: 'ENOENT', syscall: 'lchown', path: 'nope' }
    fs.statSync() ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string or an instance of Buffer or URL. Received undefined { code: 'ERR_INVALID_ARG_TYPE' }
    fs.readFileSync('D/f/x') ⇒ ! Error [ENOTDIR]: ENOTDIR: not a directory, open 'D/f/x' { errno: -20, code: 'ENOTDIR', syscall: 'open', path: 'D/f/x' }
    fs.renameSync('D/a','D/f') ⇒ ! Error [ENOTDIR]: ENOTDIR: not a directory, rename 'D/a' -> 'D/f' {␤  errno: -20,␤  code: 'ENOTDIR',␤  syscall: 'rename',␤  path: 'D/a',␤  dest: 'D/f'␤}
    {let all='';for(let c=0;c<0x110000;c++)if(c<0xd800||c>0xdfff)all+=String.fromCodePoint(c);fs.writeFileSync('all',all);const read=fs.readFileSync('all','utf8'),rest=fs.readFileSync('all').subarray(1);fs.writeFileSync('all',rest);const less=fs.readFileSync('all','utf8');fs.unlinkSync('all');[read.length,read===all,less===all.slice(1)]} ⇒ [ 2160640, true, true ]
    {let seed=1,random=n=>(seed=seed*48271%2147483647)%n,odd=[0,65,0x80,0xbf,0xc0,0xc2,0xe0,0xa0,0xed,0x9f,0xf0,0x90,0xf4,0x8f,0xf5,0xff,0xef,0xbb],differ=0;for(let i=0;i<3000;i++){const bytes=Buffer.from(Array.from({length:random(9)},()=>odd[random(odd.length)]));fs.writeFileSync('all',bytes);if(fs.readFileSync('all','utf8')!==bytes.toString())differ++};fs.unlinkSync('all');differ} ⇒ 0
    fs.writeFileSync('t','hello world') ⇒ undefined
    fs.truncateSync('t',5) ⇒ undefined
    fs.readFileSync('t','utf8') ⇒ 'hello'
    fs.symlinkSync('t','l') ⇒ undefined
    [fs.readlinkSync('l'),fs.readlinkSync('l','buffer'),fs.lstatSync('l').isSymbolicLink(),fs.statSync('l').isFile()] ⇒ [ 't', <Buffer 74>, true, true ]
    fs.readFileSync('l','utf8') ⇒ 'hello'
    fs.symlinkSync('loop','loop') ⇒ undefined
    fs.readFileSync('loop') ⇒ ! Error [ELOOP]: ELOOP: too many symbolic links encountered, open 'loop' { errno: -40, code: 'ELOOP', syscall: 'open', path: 'loop' }
    fs.statSync('loop') ⇒ ! Error [ELOOP]: ELOOP: too many symbolic links encountered, stat 'loop' { errno: -40, code: 'ELOOP', syscall: 'stat', path: 'loop' }
    fs.realpathSync('l')===path.resolve('t') ⇒ true
    fs.realpathSync.native('l','buffer').equals(Buffer.from(path.resolve('t'))) ⇒ true
    fs.linkSync('t','t2') ⇒ undefined
    [fs.statSync('t').nlink,fs.statSync('t').ino===fs.statSync('t2').ino] ⇒ [ 2, true ]
    fs.chmodSync('t',0o600) ⇒ undefined
    (fs.statSync('t').mode&0o777).toString(8) ⇒ '600'
    fs.chmodSync('t','644') ⇒ undefined
    fs.statSync('t').mode ⇒ 33188
    fs.utimesSync('t',1000.5,new Date(2000)) ⇒ undefined
    {const s=fs.statSync('t'); [s.atimeMs,s.mtimeMs,s.atime,s.mtime,s.size,Object.keys(s)]} ⇒ [␤  1000500,␤  2000,␤  1970-01-01T00:16:40.500Z,␤  1970-01-01T00:00:02.000Z,␤  5,␤  [␤    'dev',     'mode',␤    'nlink',   'uid',␤    'gid',     'rdev',␤    'blksize', 'ino',␤    'size',    'blocks',␤    'atimeMs', 'mtimeMs',␤    'ctimeMs', 'birthtimeMs',␤    'atime',   'mtime'␤  ]␤]
    {const s=fs.statSync('t',{bigint:true}); [s.atimeMs,s.mtimeNs,s.mtime,s.size,s.isFile(),Object.keys(s)]} ⇒ [␤  1000500n,␤  2000000000n,␤  1970-01-01T00:00:02.000Z,␤  5n,␤  true,␤  [␤    'dev',     'mode',␤    'nlink',   'uid',␤    'gid',     'rdev',␤    'blksize', 'ino',␤    'size',    'blocks',␤    'atimeMs', 'mtimeMs',␤    'ctimeMs', 'birthtimeMs',␤    'atimeNs', 'mtimeNs',␤    'ctimeNs', 'birthtimeNs',␤    'mtime'␤  ]␤]
    {const s=fs.statSync('D'); [s.isDirectory(),s.isFile(),s.isFIFO(),s.isSocket(),s.isBlockDevice(),s.isCharacterDevice(),s instanceof fs.Stats]} ⇒ [␤  true,  false,␤  false, false,␤  false, false,␤  true␤]
    fs.lutimesSync('l',5,6) ⇒ undefined
    [fs.lstatSync('l').mtimeMs,fs.statSync('l').mtimeMs] ⇒ [ 6000, 2000 ]
    fs.readdirSync('.') ⇒ [␤  'D', 'g',␤  'l', 'loop',␤  't', 't2',␤  'x'␤]
    fs.readdirSync('D',{withFileTypes:true}) ⇒ [␤  Dirent { name: 'a', parentPath: 'D', Symbol(type): 2 },␤  Dirent { name: 'f', parentPath: 'D', Symbol(type): 1 }␤]
    fs.readdirSync('D','buffer') ⇒ [ <Buffer 61>, <Buffer 66> ]
    fs.readdirSync('x',{recursive:true}) ⇒ [ 'y', 'y/z' ]
    fs.readdirSync('x',{recursive:true,withFileTypes:true}) ⇒ [␤  Dirent { name: 'y', parentPath: 'x', Symbol(type): 2 },␤  Dirent { name: 'z', parentPath: 'x/y', Symbol(type): 2 }␤]
    fs.readdirSync('x/',{recursive:true,withFileTypes:true}).map((e)=>e.parentPath) ⇒ [ 'x/', 'x/y' ]
    fs.readdirSync('.',{withFileTypes:true}).map((e)=>[e.name,e.isFile(),e.isDirectory(),e.isSymbolicLink()]) ⇒ [␤  [ 'D', false, true, false ],␤  [ 'g', true, false, false ],␤  [ 'l', false, false, true ],␤  [ 'loop', false, false, true ],␤  [ 't', true, false, false ],␤  [ 't2', true, false, false ],␤  [ 'x', false, true, false ]␤]
    new fs.Dirent('n',1,'p') ⇒ Dirent { name: 'n', parentPath: 'p', Symbol(type): 1 }
    fs.renameSync('t2','t3') ⇒ undefined
    fs.copyFileSync('t','t3',fs.constants.COPYFILE_EXCL) ⇒ ! Error [EEXIST]: EEXIST: file already exists, copyfile 't' -> 't3' {␤  errno: -17,␤  code: 'EEXIST',␤  syscall: 'copyfile',␤  path: 't',␤  dest: 't3'␤}
    fs.copyFileSync('t','t4') ⇒ undefined
    fs.readFileSync('t4','latin1') ⇒ 'hello'
    fs.unlinkSync('t4') ⇒ undefined
    {const d=fs.opendirSync('D'); const r=[d.path,d.readSync().parentPath,d.readSync() instanceof fs.Dirent,d.readSync()]; d.closeSync(); r} ⇒ [ 'D', 'D', true, null ]
    {const d=fs.opendirSync('D'); d.closeSync(); d.readSync()} ⇒ ! Error [ERR_DIR_CLOSED]: Directory handle was closed { code: 'ERR_DIR_CLOSED' }
    typeof (globalThis.fd=fs.openSync("w","w+")) ⇒ 'number'
    [fs.writeSync(fd,'hello'),fs.writeSync(fd,Buffer.from('WORLD!'),1,3),fs.writeSync(fd,'__',1),fs.writeSync(fd,'6869',null,'hex'),fs.writevSync(fd,[Buffer.from('a'),Buffer.from('b')])] ⇒ [ 5, 3, 2, 2, 2 ]
    fs.readFileSync('w','utf8') ⇒ 'h__loORLhiab'
    {const b=Buffer.alloc(8); [fs.readSync(fd,b,0,4,1),b.toString('latin1'),fs.readSync(fd,b),fs.readSync(fd,b,{position:2,length:3}),fs.readSync(fd,b,{offset:7,position:0}),b.toString('latin1')]} ⇒ [ 4, '__lo\x00\x00\x00\x00', 0, 3, 1, '_loo\x00\x00\x00h' ]
    {const a=Buffer.alloc(2),b=Buffer.alloc(20); [fs.readvSync(fd,[a,b],0),a.toString(),b.toString('utf8',0,4)]} ⇒ [ 12, 'h_', '_loO' ]
    [fs.fstatSync(fd).size,fs.ftruncateSync(fd,3),fs.fstatSync(fd).size,fs.fchmodSync(fd,0o640),fs.fstatSync(fd).mode,fs.fsyncSync(fd),fs.fdatasyncSync(fd),fs.futimesSync(fd,7,8),fs.fstatSync(fd).mtimeMs] ⇒ [␤  12,        undefined,␤  3,         undefined,␤  33184,     undefined,␤  undefined, undefined,␤  8000␤]
    fs.readFileSync(fd,'utf8') ⇒ ''
    fs.closeSync(fd) ⇒ undefined
    fs.closeSync(fd) ⇒ ! Error [EBADF]: EBADF: bad file descriptor, close { errno: -9, code: 'EBADF', syscall: 'close' }
    fs.writeFileSync(fs.openSync('w2','a'),'x') ⇒ undefined
    fs.readFileSync('w2','utf8') ⇒ 'x'
    fs.rmSync('x',{recursive:true}) ⇒ undefined
    fs.existsSync('x') ⇒ false
    fs.cpSync('D','E',{recursive:true}) ⇒ undefined
    fs.readdirSync('E',{recursive:true}) ⇒ [ 'a', 'f', 'a/b' ]
    fs.cpSync('D','F',{recursive:true,filter:(s)=>!s.endsWith('f')}) ⇒ undefined
    fs.readdirSync('F',{recursive:true}) ⇒ [ 'a', 'a/b' ]
    fs.rmdirSync('E/a/b') ⇒ undefined
    fs.rmdirSync('E') ⇒ ! Error [ENOTEMPTY]: ENOTEMPTY: directory not empty, rmdir 'E' { errno: -39, code: 'ENOTEMPTY', syscall: 'rmdir', path: 'E' }
    path.basename(fs.mkdtempSync('tmp-')).length ⇒ 10
    fs.rmSync('E/f/nope') ⇒ ! Error [ENOTDIR]: ENOTDIR: not a directory, lstat 'E/f/nope' { errno: -20, code: 'ENOTDIR', syscall: 'lstat', path: 'E/f/nope' }
    fs.rmSync('E/f/nope',{force:true}) ⇒ ! Error [ENOTDIR]: ENOTDIR: not a directory, lstat 'E/f/nope' { errno: -20, code: 'ENOTDIR', syscall: 'lstat', path: 'E/f/nope' }
    await fs.promises.readFile('t','utf8') ⇒ 'hello'
    await fs.promises.readFile('nope').catch((e)=>[e.message,Object.keys(e),e.code]) ⇒ [␤  "ENOENT: no such file or directory, open 'nope'",␤  [ 'errno', 'code', 'syscall', 'path' ],␤  'ENOENT'␤]
    await fs.promises.writeFile('p',['a','b',Buffer.from('c')]) ⇒ undefined
    await fs.promises.appendFile('p',(async function*(){yield 'd'})()) ⇒ undefined
    await fs.promises.readFile('p','latin1') ⇒ 'abcd'
    await fs.promises.readFile('p',{signal:AbortSignal.abort()}).catch((e)=>[e.name,e.code]) ⇒ [ 'AbortError', 'ABORT_ERR' ]
    await fs.promises.stat('p').then((s)=>s.size) ⇒ 4
    await fs.promises.mkdir('P/Q',{recursive:true}).then((x)=>path.basename(x)) ⇒ 'P'
    await fs.promises.mkdir('P').catch((e)=>e.message) ⇒ "EEXIST: file already exists, mkdir 'P'"
    await fs.promises.readdir('P',{withFileTypes:true}) ⇒ [ Dirent { name: 'Q', parentPath: 'P', Symbol(type): 2 } ]
    await fs.promises.rm('P').catch((e)=>e.code) ⇒ 'ERR_FS_EISDIR'
    await fs.promises.rm('P',{recursive:true}) ⇒ undefined
    await fs.promises.access('P').catch((e)=>e.message) ⇒ "ENOENT: no such file or directory, access 'P'"
    await fs.promises.cp('D','G',{recursive:true,filter:async (s)=>!s.endsWith('f')}) ⇒ undefined
    await fs.promises.readdir('G') ⇒ [ 'a' ]
    await fs.promises.rename('G','H') ⇒ undefined
    await fs.promises.copyFile('p','H/p') ⇒ undefined
    await fs.promises.truncate('H/p',2) ⇒ undefined
    await fs.promises.readFile(Buffer.from('H/p'),'utf8') ⇒ 'ab'
    await fs.promises.symlink('p','H/l') ⇒ undefined
    await fs.promises.readlink('H/l') ⇒ 'p'
    await fs.promises.lstat('H/l').then((s)=>s.isSymbolicLink()) ⇒ true
    await fs.promises.unlink('H/l') ⇒ undefined
    await fs.promises.chmod('H/p',0o600) ⇒ undefined
    await fs.promises.utimes('H/p',1,2) ⇒ undefined
    await fs.promises.realpath('H/p').then((p)=>path.basename(p)) ⇒ 'p'
    await fs.promises.mkdtemp('mk-').then((p)=>p.length) ⇒ 9
    await fs.promises.lchmod('p',1).catch((e)=>e.message) ⇒ 'The lchmod() method is not implemented'
    await fs.promises.readFile(5).catch((e)=>e.message) ⇒ 'The "path" argument must be of type string or an instance of Buffer or URL. Received type number (5)'
    await fs.promises.open('nope').catch((e)=>e.message) ⇒ "ENOENT: no such file or directory, open 'nope'"
    {const d=await fs.promises.opendir('D'); const r=[]; for await (const e of d) r.push(e.name); r.sort()} ⇒ [ 'a', 'f' ]
    {const d=await fs.promises.opendir('D'); const e=await d.read(); await d.close(); [e.parentPath, await d.read().catch((e)=>[e.code,e.message])]} ⇒ [ 'D', [ 'ERR_DIR_CLOSED', 'Directory handle was closed' ] ]
    await fs.promises.opendir('nope').catch((e)=>e.message) ⇒ "ENOENT: no such file or directory, opendir 'nope'"
    {const h=await fs.promises.open('h','w+'); const r=[typeof h.fd,await h.write('hello'),await h.write(Buffer.from('XY'),0,2,1),await h.read(Buffer.alloc(3),0,3,0),(await h.read({position:2,length:9})).bytesRead,(await h.stat()).size,await h.truncate(4),await h.readFile('utf8'),await h.appendFile('!'),await h.writev([Buffer.from('1')]),await h.readv([Buffer.alloc(2)],0),await h.sync(),await h.datasync(),await h.chmod(0o600),await h.utimes(1,2)]; h.on('close',()=>r.push('closed')); await h.close(); await new Promise(setImmediate); r.push(h.fd, await h.read().catch((e)=>[e.message,e.code,e.syscall]), await h.close()); r} ⇒ [␤  'number',␤  [Object: null prototype] { bytesWritten: 5, buffer: 'hello' },␤  [Object: null prototype] { bytesWritten: 2, buffer: <Buffer 58 59> },␤  [Object: null prototype] { bytesRead: 3, buffer: <Buffer 68 58 59> },␤  3,␤  5,␤  undefined,␤  '',␤  undefined,␤  [Object: null prototype] {␤    bytesWritten: 1,␤    buffers: [ <Buffer 31> ]␤  },␤  [Object: null prototype] {␤    bytesRead: 2,␤    buffers: [ <Buffer 68 58> ]␤  },␤  undefined,␤  undefined,␤  undefined,␤  undefined,␤  'closed',␤  -1,␤  [ 'file closed', 'EBADF', 'read' ],␤  undefined␤]
    fs.readFileSync('h','utf8') ⇒ 'hXYl\x00!1'
    {const h=await fs.promises.open('lines','w+'); await h.writeFile('one\ntwo\r\nthree'); await h.close(); const g=await fs.promises.open('lines'); const r=[]; for await (const l of g.readLines()) r.push(l); r} ⇒ [ 'one', 'two', 'three' ]
    {const h=await fs.promises.open('h'); const r=[]; for await (const c of h.createReadStream({encoding:'utf8',start:1,end:3})) r.push(c); r.push(h.fd); r} ⇒ [ 'XYl', -1 ]
    {const h=await fs.promises.open('hw','w'); const w=h.createWriteStream(); w.end('via handle'); await events.once(w,'close'); [h.fd, fs.readFileSync('hw','utf8')]} ⇒ [ -1, 'via handle' ]
    await new Promise((r)=>fs.readFile('t','utf8',(...a)=>r(a))) ⇒ [ null, 'hello' ]
    await new Promise((r)=>fs.readFile('nope',(...a)=>r(a))) ⇒ [␤  [Error: ENOENT: no such file or directory, open 'nope'] {␤    errno: -2,␤    code: 'ENOENT',␤    syscall: 'open',␤    path: 'nope'␤  }␤]
    await new Promise((r)=>fs.writeFile('cb','x',(...a)=>r(a))) ⇒ [ null ]
    await new Promise((r)=>fs.stat('cb',(e,s)=>r([e,s.size]))) ⇒ [ null, 1 ]
    await new Promise((r)=>fs.exists('cb',(...a)=>r(a))) ⇒ [ true ]
    await new Promise((r)=>fs.mkdir('cbd/e',{recursive:true},(e,p)=>r([e,path.basename(p)]))) ⇒ [ null, 'cbd' ]
    await new Promise((r)=>fs.mkdir('cbd',(...a)=>r(a.map(String)))) ⇒ [ "Error: EEXIST: file already exists, mkdir 'cbd'" ]
    await new Promise((r)=>fs.readdir('cbd',(...a)=>r(a))) ⇒ [ null, [ 'e' ] ]
    await new Promise((r)=>fs.access('cb',(...a)=>r(a))) ⇒ [ null ]
    await new Promise((r)=>fs.open('cb','r+',(e,fd)=>fs.read(fd,Buffer.alloc(3),0,3,0,(e,n,b)=>fs.write(fd,'yz',1,'utf8',(e2,m,s)=>fs.close(fd,(...c)=>r([e,n,b,e2,m,s,c])))))) ⇒ [ null, 1, <Buffer 78 00 00>, null, 2, 'yz', [ null ] ]
    await new Promise((r)=>fs.open('cb','r',(e,fd)=>fs.read(fd,(e,n,b)=>fs.close(fd,()=>r([n,b.length]))))) ⇒ [ 3, 16384 ]
    await util.promisify(fs.readFile)('cb','utf8') ⇒ 'xyz'
    await util.promisify(fs.exists)('cb') ⇒ true
    await util.promisify(fs.read)(fs.openSync('cb'),Buffer.alloc(2),0,2,0) ⇒ { bytesRead: 2, buffer: <Buffer 78 79> }
    await new Promise((r)=>fs.rename('nope','b',(e)=>r([e.message,e.path,e.dest,Object.keys(e)]))) ⇒ [␤  "ENOENT: no such file or directory, rename 'nope' -> 'b'",␤  'nope',␤  'b',␤  [ 'errno', 'code', 'syscall', 'path', 'dest' ]␤]
    await new Promise((r)=>fs.opendir('nope',(e)=>r([e.message,e.path]))) ⇒ [ "ENOENT: no such file or directory, opendir 'nope'", 'nope' ]
    await new Promise((r)=>fs.rm('cbd',{recursive:true},(...a)=>r(a))) ⇒ [ null ]
    await new Promise((r)=>fs.cp('D','cpd',{recursive:true},(...a)=>r([a,fs.readdirSync('cpd')]))) ⇒ [ [ null, undefined ], [ 'a', 'f' ] ]
    await new Promise((r)=>fs.cp('D','cpd',(...a)=>r(a.map((e)=>e.code)))) ⇒ [ 'ERR_FS_EISDIR' ]
    {const o=[]; fs.readFile('t',()=>o.push(1)); fs.stat('t',()=>o.push(2)); process.nextTick(()=>o.push('tick')); Promise.resolve().then(()=>o.push('micro')); await new Promise((r)=>setTimeout(r,20)); o.sort((a,b)=>typeof a===typeof b?0:typeof a==='string'?-1:1); o.slice(-2).sort()} ⇒ [ 1, 2 ]
    {const r=fs.createReadStream('t'); const o=[r.pending,r.fd,r.path,r.bytesRead]; for (const n of ['open','ready','end','close']) r.on(n,(x)=>o.push(n==='open'?typeof x:n)); r.on('data',(c)=>o.push(c)); await events.once(r,'close'); o.push(r.bytesRead,r.fd,r.pending,r.destroyed); o} ⇒ [␤  true,␤  null,␤  't',␤  0,␤  'number',␤  'ready',␤  <Buffer 68 65 6c 6c 6f>,␤  'end',␤  'close',␤  5,␤  null,␤  true,␤  true␤]
    {const r=fs.createReadStream('t',{encoding:'utf8',highWaterMark:2,start:1}); const o=[]; for await (const c of r) o.push(c); o} ⇒ [ 'el', 'lo' ]
    {const r=fs.createReadStream('nope'); const o=[]; for (const n of ['open','ready','end','error','close']) r.on(n,(x)=>o.push([n,x&&x.message])); await new Promise((f)=>r.on('close',f)); o} ⇒ [␤  [ 'error', "ENOENT: no such file or directory, open 'nope'" ],␤  [ 'close', undefined ]␤]
    {const w=fs.createWriteStream('ws'); const o=[w.pending,w.bytesWritten]; for (const n of ['open','ready','finish','close','drain']) w.on(n,(x)=>o.push(n==='open'?typeof x:n)); o.push(w.write('abc'),w.write(Buffer.from('d'))); w.end('é','latin1'); await events.once(w,'close'); o.push(w.bytesWritten,w.fd,fs.readFileSync('ws')); o} ⇒ [␤  true,␤  0,␤  true,␤  true,␤  'number',␤  'ready',␤  'finish',␤  'close',␤  5,␤  null,␤  <Buffer 61 62 63 64 e9>␤]
    {const w=fs.createWriteStream('ws',{flags:'r+',start:1}); w.write('X'); w.end('Y'); await events.once(w,'finish'); fs.readFileSync('ws','latin1')} ⇒ 'aXYdé'
    {const w=fs.createWriteStream('ws',{flags:'a',encoding:'hex',highWaterMark:1}); w.end('4142'); await events.once(w,'close'); fs.readFileSync('ws','latin1')} ⇒ 'aXYdéAB'
    {const w=fs.createWriteStream('nope/x'); const [e]=await events.once(w,'close').catch((e)=>[e]); e.message} ⇒ "ENOENT: no such file or directory, open 'nope/x'"
    {const fd=fs.openSync('ws','r'); const r=fs.createReadStream(null,{fd,autoClose:false,encoding:'latin1',end:2}); const o=[]; r.on('data',(c)=>o.push(c)); await events.once(r,'end'); o.push(fs.fstatSync(fd).size); fs.closeSync(fd); o} ⇒ [ 'aXY', 7 ]
    await stream.promises.pipeline(fs.createReadStream('ws'),fs.createWriteStream('copy')).then(()=>fs.readFileSync('copy').equals(fs.readFileSync('ws'))) ⇒ true
    {const w=fs.createWriteStream('many'); for (let i=0;i<1000;i++) w.write(i+'\n'); await new Promise((r)=>w.close(r)); fs.statSync('many').size} ⇒ 3890
    {const r=fs.createReadStream('many',{highWaterMark:100}); r.destroy(); await events.once(r,'close'); [r.destroyed,r.fd]} ⇒ [ true, null ]
    fs.createReadStream('t') instanceof fs.ReadStream ⇒ true
    new fs.WriteStream('t9') instanceof stream.Writable ⇒ true
    [fs.ReadStream===fs.FileReadStream,fs.ReadStream.prototype instanceof stream.Readable,Object.getPrototypeOf(fs.ReadStream)===stream.Readable] ⇒ [ true, true, true ]
    fs.globSync('*.nope') ⇒ []
    fs.globSync('D/*').sort() ⇒ [ 'D/a', 'D/f' ]
    fs.globSync(['D/**','t'],{exclude:(n)=>n.endsWith('b')}).sort() ⇒ [ 'D', 'D/a', 'D/f', 't' ]
    fs.constants ⇒ [Object: null prototype] {␤  UV_FS_SYMLINK_DIR: 1,␤  UV_FS_SYMLINK_JUNCTION: 2,␤  O_RDONLY: 0,␤  O_WRONLY: 1,␤  O_RDWR: 2,␤  UV_DIRENT_UNKNOWN: 0,␤  UV_DIRENT_FILE: 1,␤  UV_DIRENT_DIR: 2,␤  UV_DIRENT_LINK: 3,␤  UV_DIRENT_FIFO: 4,␤  UV_DIRENT_SOCKET: 5,␤  UV_DIRENT_CHAR: 6,␤  UV_DIRENT_BLOCK: 7,␤  S_IFMT: 61440,␤  S_IFREG: 32768,␤  S_IFDIR: 16384,␤  S_IFCHR: 8192,␤  S_IFBLK: 24576,␤  S_IFIFO: 4096,␤  S_IFLNK: 40960,␤  S_IFSOCK: 49152,␤  O_CREAT: 64,␤  O_EXCL: 128,␤  UV_FS_O_FILEMAP: 0,␤  O_NOCTTY: 256,␤  O_TRUNC: 512,␤  O_APPEND: 1024,␤  O_DIRECTORY: 65536,␤  O_NOATIME: 262144,␤  O_NOFOLLOW: 131072,␤  O_SYNC: 1052672,␤  O_DSYNC: 4096,␤  O_DIRECT: 16384,␤  O_NONBLOCK: 2048,␤  S_IRWXU: 448,␤  S_IRUSR: 256,␤  S_IWUSR: 128,␤  S_IXUSR: 64,␤  S_IRWXG: 56,␤  S_IRGRP: 32,␤  S_IWGRP: 16,␤  S_IXGRP: 8,␤  S_IRWXO: 7,␤  S_IROTH: 4,␤  S_IWOTH: 2,␤  S_IXOTH: 1,␤  F_OK: 0,␤  R_OK: 4,␤  W_OK: 2,␤  X_OK: 1,␤  UV_FS_COPYFILE_EXCL: 1,␤  COPYFILE_EXCL: 1,␤  UV_FS_COPYFILE_FICLONE: 2,␤  COPYFILE_FICLONE: 2,␤  UV_FS_COPYFILE_FICLONE_FORCE: 4,␤  COPYFILE_FICLONE_FORCE: 4␤}
    [fs.F_OK,fs.R_OK,fs.W_OK,fs.X_OK,fs.lchmod] ⇒ [ 0, 4, 2, 1, undefined ]
    fs.promises===process.getBuiltinModule('fs/promises') ⇒ true
    Object.keys(fs.promises).filter((k)=>!['statfs','mkdtempDisposable'].includes(k)) ⇒ [␤  'access',     'copyFile', 'cp',␤  'glob',       'open',     'opendir',␤  'rename',     'truncate', 'rm',␤  'rmdir',      'mkdir',    'readdir',␤  'readlink',   'symlink',  'lstat',␤  'stat',       'link',     'unlink',␤  'chmod',      'lchmod',   'lchown',␤  'chown',      'utimes',   'lutimes',␤  'realpath',   'mkdtemp',  'writeFile',␤  'appendFile', 'readFile', 'watch',␤  'constants'␤]
    Object.keys(fs).filter((k)=>!['statfs','statfsSync','mkdtempDisposableSync','openAsBlob','Utf8Stream'].includes(k)) ⇒ [␤  'appendFile',        'appendFileSync', 'access',␤  'accessSync',        'chown',          'chownSync',␤  'chmod',             'chmodSync',      'close',␤  'closeSync',         'copyFile',       'copyFileSync',␤  'cp',                'cpSync',         'createReadStream',␤  'createWriteStream', 'exists',         'existsSync',␤  'fchown',            'fchownSync',     'fchmod',␤  'fchmodSync',        'fdatasync',      'fdatasyncSync',␤  'fstat',             'fstatSync',      'fsync',␤  'fsyncSync',         'ftruncate',      'ftruncateSync',␤  'futimes',           'futimesSync',    'glob',␤  'globSync',          'lchown',         'lchownSync',␤  'lchmod',            'lchmodSync',     'link',␤  'linkSync',          'lstat',          'lstatSync',␤  'lutimes',           'lutimesSync',    'mkdir',␤  'mkdirSync',         'mkdtemp',        'mkdtempSync',␤  'open',              'openSync',       'readdir',␤  'readdirSync',       'read',           'readSync',␤  'readv',             'readvSync',      'readFile',␤  'readFileSync',      'readlink',       'readlinkSync',␤  'realpath',          'realpathSync',   'rename',␤  'renameSync',        'rm',             'rmSync',␤  'rmdir',             'rmdirSync',      'stat',␤  'statSync',          'symlink',        'symlinkSync',␤  'truncate',          'truncateSync',   'unwatchFile',␤  'unlink',            'unlinkSync',     'utimes',␤  'utimesSync',        'watch',          'watchFile',␤  'writeFile',         'writeFileSync',  'write',␤  'writeSync',         'writev',         'writevSync',␤  'Dirent',            'Stats',          'ReadStream',␤  'WriteStream',       'FileReadStream', 'FileWriteStream',␤  '_toUnixTimestamp',  'Dir',            'opendir',␤  'opendirSync',       'constants',      'promises'␤]
    Object.keys(fs).filter((k)=>typeof fs[k]==='function'&&!['statfs','statfsSync','mkdtempDisposableSync','openAsBlob','Utf8Stream','Stats','watch','watchFile'].includes(k)).map((k)=>fs[k].name+fs[k].length).join() ⇒ 'appendFile4,appendFileSync3,access3,accessSync2,chown4,chownSync3,chmod3,chmodSync2,close1,closeSync1,copyFile4,copyFileSync3,cp4,cpSync3,createReadStream2,createWriteStream2,exists2,existsSync1,fchown4,fchownSync3,fchmod3,fchmodSync2,fdatasync2,fdatasyncSync1,fstat1,fstatSync1,fsync2,fsyncSync1,ftruncate1,ftruncateSync1,futimes4,futimesSync3,glob3,globSync2,lchown4,lchownSync3,link3,linkSync2,lstat1,lstatSync1,lutimes4,lutimesSync3,mkdir3,mkdirSync2,mkdtemp3,mkdtempSync2,open4,openSync3,readdir3,readdirSync2,read6,readSync5,readv4,readvSync3,readFile3,readFileSync2,readlink3,readlinkSync2,realpath3,realpathSync2,rename3,renameSync2,rm3,rmSync2,rmdir3,rmdirSync2,stat1,statSync1,symlink4,symlinkSync3,truncate3,truncateSync2,unwatchFile2,unlink2,unlinkSync1,utimes4,utimesSync3,writeFile4,writeFileSync3,write6,writeSync5,writev4,writevSync3,Dirent3,ReadStream2,WriteStream2,ReadStream2,WriteStream2,toUnixTimestamp1,Dir3,opendir3,opendirSync2'
    fs.readFileSync('t',5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options" argument must be one of type string or object. Received type number (5) { code: 'ERR_INVALID_ARG_TYPE' }
    fs.readFileSync('t',{encoding:'buffer'}) ⇒ ! TypeError [ERR_UNKNOWN_ENCODING]: Unknown encoding: buffer { code: 'ERR_UNKNOWN_ENCODING' }
    fs.writeFileSync('nope/x','') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, open 'nope/x' { errno: -2, code: 'ENOENT', syscall: 'open', path: 'nope/x' }
    fs.appendFileSync('nope/x','') ⇒ ! Error [ENOENT]: ENOENT: no such file or directory, open 'nope/x' { errno: -2, code: 'ENOENT', syscall: 'open', path: 'nope/x' }
    fs.mkdtempSync('nope/x',{encoding:'zz'}) ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'encoding' is invalid encoding. Received 'zz' { code: 'ERR_INVALID_ARG_VALUE' }
    await fs.promises.stat('nope').catch((e)=>[e.message,e.syscall]) ⇒ [ "ENOENT: no such file or directory, stat 'nope'", 'stat' ]
    await fs.promises.rename('nope','x').catch((e)=>[e.message,e.dest]) ⇒ [ "ENOENT: no such file or directory, rename 'nope' -> 'x'", 'x' ]
    await fs.promises.writeFile('p',5).catch((e)=>e.message) ⇒ 'The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received type number (5)'
    await fs.promises.readFile('p',5).catch((e)=>e.message) ⇒ 'The "options" argument must be one of type string or object. Received type number (5)'
    await fs.promises.mkdir('D/f/x',{recursive:true}).catch((e)=>e.message) ⇒ "ENOTDIR: not a directory, mkdir 'D/f/x'"
    await fs.promises.rmdir('D').catch((e)=>e.message) ⇒ "ENOTEMPTY: directory not empty, rmdir 'D'"
    await fs.promises.open('p','r').then(async (h)=>{ const r=[await h.write('x').catch((e)=>e.message)]; await h.close(); return r }) ⇒ [ 'EBADF: bad file descriptor, write' ]
    await fs.promises.open('p').then(async (h)=>{ await h[Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')](); return h.fd }) ⇒ -1
    {const r=new fs.ReadStream('t',{autoClose:false}); r.on('data',()=>{}); await events.once(r,'end'); await new Promise(setImmediate); const o=[r.destroyed,typeof r.fd]; r.destroy(); await events.once(r,'close'); [...o,r.fd]} ⇒ [ false, 'number', null ]
    {const w=fs.createWriteStream('fl',{flush:true}); w.end('q'); await events.once(w,'close'); [w.flush,fs.readFileSync('fl','utf8')]} ⇒ [ true, 'q' ]
    {const w=fs.createWriteStream('cc'); w.cork(); w.write('a'); w.write('b'); w.uncork(); await new Promise((r)=>w.end('c',r)); [w.bytesWritten,fs.readFileSync('cc','utf8')]} ⇒ [ 3, 'abc' ]
    {let n=0; const custom={open:(p,f,m,cb)=>{n++; fs.open(p,f,m,cb)},read:(...a)=>{n++; fs.read(...a)},close:(...a)=>{n++; fs.close(...a)}}; const r=fs.createReadStream('t',{fs:custom,encoding:'utf8'}); const o=[]; for await (const c of r) o.push(c); [o,n]} ⇒ [ [ 'hello' ], 4 ]
    {const r=fs.createReadStream('t',{signal:AbortSignal.abort()}); const [e]=await events.once(r,'close').catch((e)=>[e]); e&&e.name} ⇒ 'AbortError'
    {fs.writeFileSync('big',Buffer.alloc(200000,97)); const r=fs.createReadStream('big'); const o=[]; for await (const c of r) o.push(c.length); o} ⇒ [ 65536, 65536, 65536, 3392 ]
    {let t=''; for await (const c of fs.createReadStream('big',{end:9,encoding:'latin1'})) t+=c; t} ⇒ 'aaaaaaaaaa'
    JSON.stringify(fs.statSync('t',{bigint:false})).includes('atimeMs') ⇒ true
    util.inspect(fs.createReadStream('t').destroy()).split('\n').slice(0,9) ⇒ [␤  'ReadStream {',␤  '  fd: null,',␤  "  path: 't',",␤  "  flags: 'r',",␤  '  mode: 438,',␤  '  start: undefined,',␤  '  end: Infinity,',␤  '  pos: undefined,',␤  '  bytesRead: 0,'␤]
    util.inspect(fs.createWriteStream('t').destroy()).split('\n').slice(0,9) ⇒ [␤  'WriteStream {',␤  '  fd: null,',␤  "  path: 't',",␤  "  flags: 'w',",␤  '  mode: 438,',␤  '  flush: false,',␤  '  start: undefined,',␤  '  pos: undefined,',␤  '  bytesWritten: 0,'␤]
    {const h=await fs.promises.open('t'); const s=util.inspect(h).replace(/: \d\d+,/,': 3,').replace(/kFd\): \d+/,'kFd): 3'); await h.close(); s.split('\n').slice(4)} ⇒ [␤  '  close: [Function: close],',␤  '  Symbol(shapeMode): false,',␤  '  Symbol(kCapture): false,',␤  '  Symbol(kHandle): FileHandle {},',␤  '  Symbol(kFd): 3,',␤  '  Symbol(kRefs): 1,',␤  '  Symbol(kClosePromise): null',␤  '}'␤]
    util.inspect(fs.opendirSync('D')) ⇒ 'Dir {}'
    fs.statSync('t').constructor.name ⇒ 'Stats'
    fs.statSync('t',{bigint:true}).constructor.name ⇒ 'BigIntStats'
    {const i=fs.promises.glob('D/*'); const r=[]; for await (const x of i) r.push(x); r.sort()} ⇒ [ 'D/a', 'D/f' ]
    await new Promise((r)=>fs.glob('D/**/*',(e,m)=>r([e,m.sort()]))) ⇒ [ null, [ 'D/a', 'D/a/b', 'D/f' ] ]
    ((c)=>[c.hasOwnProperty('O_SYMLINK'),c.O_CREAT,c.SIGHUP,Object.isFrozen(c)])(process.getBuiltinModule('constants')) ⇒ [ false, 64, 1, true ]
    """#
}
