package io.streamwire.bench;

import io.streamwire.bench.SampleExchange.Parameter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The generated method that starts a stream. It has an argument for each of the 198 fields of the
 * parameters, so it is called by reflection: that adds some nanoseconds to the microseconds that
 * are measured, and nobody would write such a call out twice.
 */
final class StockCall {

  private static final int URL = 2;
  private static final int NAME = 3;
  private static final int TRACK = 4;

  /** Two in the path, and six fields of other kinds. */
  private static final int FIRST_PARAMETER = 8;

  private final Object api;
  private final Method method;
  private final Object[] arguments;

  StockCall(Class<?> type, Object api, List<Parameter> parameters) {
    this.api = api;
    // The native client has a second one that takes headers as well.
    this.method =
        Arrays.stream(type.getMethods())
            .filter(candidate -> candidate.getName().equals("startStream"))
            .min(Comparator.comparingInt(Method::getParameterCount))
            .orElseThrow();
    this.arguments = new Object[method.getParameterCount()];
    arguments[0] = SampleExchange.ACCOUNT;
    arguments[1] = SampleExchange.CALL;
    arguments[URL] = URI.create(SampleExchange.URL);
    arguments[NAME] = SampleExchange.NAME;
    arguments[TRACK] = track(method.getParameterTypes()[TRACK]);
    int next = FIRST_PARAMETER;
    for (Parameter parameter : parameters) {
      arguments[next++] = parameter.name();
      arguments[next++] = parameter.value();
    }
  }

  private static Object track(Class<?> generated) {
    try {
      return generated.getMethod("fromValue", String.class).invoke(null, SampleExchange.TRACK);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(generated.getName(), e);
    }
  }

  Object invoke() throws IOException {
    try {
      return method.invoke(api, arguments);
    } catch (InvocationTargetException e) {
      throw new IOException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new LinkageError(method.getName(), e);
    }
  }
}
