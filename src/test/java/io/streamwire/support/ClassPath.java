package io.streamwire.support;

import com.squareup.moshi.Moshi;
import io.streamwire.wire.FormFields;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.jspecify.annotations.NullMarked;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** The class paths that generated code and its users are compiled with. */
public final class ClassPath {

  /** What a team needs that generates from a contract of its own. */
  public static final String RUN_TIME =
      of(
          FormFields.class,
          Retrofit.class,
          MoshiConverterFactory.class,
          Moshi.class,
          OkHttpClient.class,
          ByteString.class,
          Unit.class,
          NullMarked.class);

  /** What the tests of this build have; Surefire states it in a property. */
  public static final String TESTS =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private ClassPath() {}

  private static String of(Class<?>... types) {
    return Stream.of(types).map(ClassPath::home).collect(Collectors.joining(File.pathSeparator));
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
