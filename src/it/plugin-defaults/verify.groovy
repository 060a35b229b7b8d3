// Regardless of the plugin's flags, only the client's files are generated, plus the metadata of OpenAPI Generator.
def root = new File(basedir, 'target/generated-sources/openapi')
def found = [] as TreeSet
root.eachFileRecurse(groovy.io.FileType.FILES) { found << root.toPath().relativize(it.toPath()).toString().replace('\\', '/') }
def expected = [
    '.openapi-generator-ignore',
    '.openapi-generator/FILES',
    '.openapi-generator/VERSION',
    'src/main/java/generated/PetShelterClient.java',
    'src/main/java/generated/Pets.java',
    'src/main/java/generated/api/PetsApi.java',
    'src/main/java/generated/model/ListPetsParams.java',
    'src/main/java/generated/model/Pet.java',
    'src/main/resources/META-INF/native-image/generated/PetShelterClient/proxy-config.json',
    'src/main/resources/META-INF/native-image/generated/PetShelterClient/reflect-config.json'] as TreeSet
found.removeAll { it.startsWith('.openapi-generator/') && it.endsWith('.sha256') }
if (found != expected) {
    throw new IllegalStateException("generated files: unexpected ${found - expected}, missing ${expected - found}")
}
if (!new File(basedir, 'target/classes/generated/PetShelterClient.class').isFile()) {
    throw new IllegalStateException('The client is not compiled.')
}
