package io.streamwire.codegen;

import com.squareup.moshi.Moshi;
import io.streamwire.wire.WireConverterFactory;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * Lets Retrofit read every method of compiled interfaces: what it refuses compiles all the same.
 */
final class RetrofitCheck {

  private RetrofitCheck() {}

  static List<String> problems(Path sources, Path classes) throws IOException {
    List<String> problems = new ArrayList<>();
    Moshi moshi = new Moshi.Builder().build();
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl("http://localhost/")
            .addConverterFactory(WireConverterFactory.create(moshi))
            .addConverterFactory(MoshiConverterFactory.create(moshi))
            .validateEagerly(true)
            .build();
    try (URLClassLoader loader =
            new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, Retrofit.class.getClassLoader());
        Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Api.java")).sorted().toList()) {
        if (!file.getParent().endsWith("api")) {
          continue;
        }
        String simple = file.getFileName().toString().replace(".java", "");
        try {
          retrofit.create(loader.loadClass("team.api." + simple));
        } catch (ReflectiveOperationException | RuntimeException refused) {
          problems.add(simple + ": " + refused.getMessage());
        }
      }
    }
    return problems;
  }
}
