import Worker

workerMain()
