def log = new File(basedir, 'build.log').text
assert log.contains('#/components/schemas/Owner: the reference points at nothing')
