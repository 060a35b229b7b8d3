package io.streamwire.codegen.judge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls methods of classes that this build has just made. */
final class Reflection {

  private Reflection() {}

  /** Calls a public method without parameters, static if the target is a class. */
  static Object call(Object target, String name) {
    Class<?> type = target instanceof Class<?> c ? c : target.getClass();
    try {
      return type.getMethod(name).invoke(target);
    } catch (InvocationTargetException refused) {
      throw new NotCallable(name + " fails: " + refused.getCause());
    } catch (ReflectiveOperationException e) {
      throw new NotCallable(type.getName() + " has no usable " + name + ": " + e);
    }
  }

  static Object call(Object target, Method method, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException refused) {
      throw new NotCallable(method.getName() + " fails: " + refused.getCause());
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }
}
