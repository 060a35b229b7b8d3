def log = new File(basedir, 'build.log').text
[
    'api/booking.yaml: Passed: NONE since 1.0.0',
    'broken/api/booking.yaml: Failed: BREAK since 1.0.0, which requires 2.0.0 or higher; the contract is 1.1.0.',
    'guest › maxLength: the upper limit was 60 and is now 20: requests that were valid are rejected [CB-50].',
    'wishes › property: was optional and is now required: requests without it are rejected [CB-23].',
    'error SW-063'
].each { message ->
    if (!log.contains(message)) {
        throw new IllegalStateException('build.log does not contain: ' + message)
    }
}
def java = new File(System.getProperty('java.home'), 'bin/java').path
def jar = new File(basedir, 'target/governance.jar').path

// For each command: its arguments, the exit code, and a part of the output.
[
    [['check'], 0, 'Passed: NONE since 1.0.0'],
    [['check', '--format=junit'], 0, '<testsuite name="api/booking.yaml"'],
    [['check', '--contract=broken/api/booking.yaml', '--format=github'], 1, '::error file=broken/api/booking.yaml,line='],
    [['lint'], 0, 'Passed'],
    [['diff', 'api/booking.yaml', 'broken/api/booking.yaml'], 1, 'Failed: BREAK'],
    [['release', '1.0.0'], 2, 'version: 1.0.0 (expected: higher than 1.0.0, which is released)'],
    [['check', '--contract=api/nowhere.yaml', '--released=none'], 2, 'api/nowhere.yaml: no such file'],
    [['check', '--colour'], 2, "Unknown option: '--colour'"]
].each { command, expected, output ->
    if (command[0] != 'diff' && !command.any { it.startsWith('--contract') }) {
        command = command + ['--contract=api/booking.yaml']
    }
    def builder = new ProcessBuilder([java, '-jar', jar] + command).directory(basedir).redirectErrorStream(true)
    builder.environment().put('JAVA_TOOL_OPTIONS', '-Dfile.encoding=UTF-8')
    def process = builder.start()
    def printed = process.inputStream.getText('UTF-8')
    def exit = process.waitFor()
    if (exit != expected || !printed.contains(output)) {
        throw new IllegalStateException("$command: exit code $exit (expected: $expected), output: $printed")
    }
}
['index.html', 'report.md', 'report.sarif', 'junit.xml'].each { name ->
    if (!new File(basedir, "target/gates/$name").text.contains('broken/api/booking.yaml')) {
        throw new IllegalStateException("target/gates/$name does not contain the contract.")
    }
}
true
