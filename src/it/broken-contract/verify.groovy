def log = new File(basedir, 'build.log').text
[
    'BookRequest.Guest x-indexed-form: member Nmae (expected: one of [Name, Age])',
    '#/paths/~1bookings~1{id}/delete/parameters/0: x-client-paramter is unknown (expected: x-client-parameter)',
    'clientName: booking client (expected: a name like ShopClient)',
    'library: native is not supported by the generator streamwire (expected: retrofit2, or no library)'
].each { message ->
    if (!log.contains(message)) {
        throw new IllegalStateException('build.log does not contain: ' + message)
    }
}
if (new File(basedir, 'target/generated-sources').exists()) {
    throw new IllegalStateException('The failed build generated sources.')
}
