def log = new File(basedir, 'build.log').text
def message = 'BookRequest.Guest x-indexed-form: member Nmae (expected: one of [Name, Age])'
if (!log.contains(message)) {
    throw new IllegalStateException('build.log does not say: ' + message)
}
