package io.streamwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One row of the table: a client, and the options of the JVMs that it starts in. */
record ColdJvm(String name, List<String> command, int classes) {

  private static final String LOADED = " source: ";

  /** Finds out which jars a client needs, and how many classes it loads. */
  static ColdJvm of(
      ComparedClient client, List<String> options, String url, JarPath all, Path folder)
      throws IOException {
    Path log = folder.resolve("loaded.txt");
    ProcessCpuTime.of(command(List.of("-Xlog:class+load:file=" + log), options, all, client, url));
    List<String> loaded = Files.readAllLines(log).stream().filter(l -> l.contains(LOADED)).toList();
    return new ColdJvm(
        client.label(),
        command(List.of(), options, all.usedIn(loaded), client, url),
        loaded.size());
  }

  private static List<String> command(
      List<String> first, List<String> options, JarPath jars, ComparedClient client, String url) {
    List<String> command = new ArrayList<>(List.of(JvmCommand.java()));
    command.addAll(first);
    command.addAll(options);
    command.addAll(List.of("-cp", jars.toString(), ColdStart.class.getName(), client.name(), url));
    return command;
  }

  /** Returns the same with an archive of its classes, for {@code -XX:SharedArchiveFile}. */
  ColdJvm withAppCds(Path folder) throws IOException {
    Path archive = folder.resolve(name + ".jsa");
    Files.deleteIfExists(archive);
    ProcessCpuTime.of(
        with("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
    return new ColdJvm(name + " with AppCDS", with("-XX:SharedArchiveFile=" + archive), classes);
  }

  /** Returns the same with an AOT cache of a training run. JDK 25 and later. */
  ColdJvm withAotCache(Path folder) throws IOException {
    Path cache = folder.resolve(name + ".aot");
    Files.deleteIfExists(cache);
    ProcessCpuTime.of(with("-XX:AOTCacheOutput=" + cache));
    return new ColdJvm(name + " with an AOT cache", with("-XX:AOTCache=" + cache), classes);
  }

  private List<String> with(String... options) {
    List<String> extended = new ArrayList<>(command);
    extended.addAll(1, List.of(options));
    return extended;
  }
}
