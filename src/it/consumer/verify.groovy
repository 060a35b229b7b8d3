// Both lists contain group:artifact:type:version:scope. The consumer's list also contains the SDK itself.
def libraries = { File list ->
    list.readLines()
        .collect { it.replaceAll(/\u001B\[[;\d]*m/, '').trim().split(' ')[0] }
        .findAll { it.count(':') == 4 && !it.startsWith('io.streamwire:') }
        .collect { it.split(':')[0, 1, 3].join(':') } as TreeSet
}
def tested = libraries(new File(basedir, '../../runtime-dependencies.txt'))
def resolved = libraries(new File(basedir, 'target/resolved.txt'))
if (tested.isEmpty() || tested != resolved) {
    throw new IllegalStateException("A consumer of our POM resolves other libraries than our tests.\n" +
        "only ours: ${tested - resolved}\nonly the consumer's: ${resolved - tested}")
}
