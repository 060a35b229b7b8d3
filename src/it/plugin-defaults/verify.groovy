// Whatever the plugin's flags say, only the client's own sources appear, and the stock generator's notes on what it wrote.
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
    'src/main/java/generated/model/Pet.java'] as TreeSet
found.removeAll { it.startsWith('.openapi-generator/') && it.endsWith('.sha256') }
if (found != expected) {
    throw new IllegalStateException("generated: ${found - expected} too many, ${expected - found} missing")
}
if (!new File(basedir, 'target/classes/generated/PetShelterClient.class').isFile()) {
    throw new IllegalStateException('The client is not compiled.')
}
