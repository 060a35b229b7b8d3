def target = new File(basedir, 'target')
def contract = new File(basedir, 'src/main/openapi/pets.yaml').path
def java = new File(System.getProperty('java.home'), 'bin/java').path
def jars = ['openapi-generator-cli.jar', 'streamwire-generator.jar'].collect { new File(target, "cli/$it").path }

// Returns the exit code and the output.
def cli = { String... arguments ->
    def command = [java, '-cp', jars.join(File.pathSeparator), 'org.openapitools.codegen.OpenAPIGenerator'] + arguments.toList()
    def process = new ProcessBuilder(command).redirectErrorStream(true).start()
    def printed = process.inputStream.getText('UTF-8')
    [process.waitFor(), printed]
}
def fail = { String message -> throw new IllegalStateException(message) }

if (!new File(target, 'classes/com/acme/pets/PetClient.class').isFile()) {
    fail('The client is not compiled.')
}

def (helped, help) = cli('config-help', '-g', 'streamwire')
def options = (help =~ /(?m)^ {0,4}\t?([A-Za-z]+)$/).collect { it[1] } as TreeSet
def expected = ['allowDanglingReferences', 'basePackage', 'clientName', 'documents', 'keepUnknownProperties', 'requireOperationId'] as TreeSet
if (helped != 0 || options != expected) {
    fail("config-help: exit code $helped, options $options: $help")
}

// For each invalid call: its arguments, and the message.
[
    [['--additional-properties', 'clientname=X'],
        'configOptions: clientname is not an option of the generator streamwire (expected: clientName, basePackage, requireOperationId, allowDanglingReferences, keepUnknownProperties, documents)'],
    [['--library', 'native'],
        'library: native is not supported by the generator streamwire (expected: retrofit2, or no library)'],
    [['-t', basedir.path],
        "contains none of Streamwire's templates (expected: a folder with a changed client.mustache, resource.mustache, api.mustache or model.mustache, or no templateDirectory)"]
].each { arguments, message ->
    def output = new File(target, 'misused')
    def (code, printed) = cli(*(['generate', '-g', 'streamwire', '-i', contract, '-o', output.path] + arguments))
    if (code == 0 || !printed.contains(message) || output.exists()) {
        fail("$arguments: exit code $code, files written: ${output.exists()}, output: $printed")
    }
}
true
