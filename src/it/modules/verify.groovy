def log = new File(basedir, 'build.log').text
def message = 'stream-1 by module io.streamwire'
if (!log.contains(message)) {
    throw new IllegalStateException('build.log does not contain: ' + message)
}
