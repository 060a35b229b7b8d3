package io.streamwire.internal.secret;

import io.streamwire.internal.check.Arguments;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A part of a credential: a fixed text, or a supplier that is called for each request. */
public final class SecretText {

  private final String name;
  private final @Nullable String fixed;
  private final @Nullable Supplier<String> supplier;
  private final UnaryOperator<String> check;

  private SecretText(
      String name,
      @Nullable String fixed,
      @Nullable Supplier<String> supplier,
      UnaryOperator<String> check) {
    this.name = name;
    this.fixed = fixed;
    this.supplier = supplier;
    this.check = check;
  }

  /** Returns a part with a fixed text, which may not be set yet. */
  public static SecretText fixed(String name, @Nullable String value) {
    return new SecretText(name, value, null, text -> text);
  }

  /** Returns a part with a supplier. */
  public static SecretText supplied(String name, Supplier<String> supplier) {
    return new SecretText(name, null, supplier, text -> text);
  }

  /**
   * Returns this part with a check. A fixed text is checked now, a supplied text for each request.
   *
   * @param check throws an {@link IllegalArgumentException} whose message does not contain the text
   */
  SecretText checked(UnaryOperator<String> check) {
    if (supplier == null) {
      return fixed(name, check.apply(Arguments.requireSecret(name, fixed)));
    }
    return new SecretText(name, null, supplier, check);
  }

  /** Returns the name of the builder's method for this part. */
  public String name() {
    return name;
  }

  /** Returns the fixed text, or {@code null} if there is none or a supplier is set. */
  public @Nullable String fixedValue() {
    return fixed;
  }

  /**
   * Returns the text.
   *
   * @throws MissingCredentialException if the supplier fails or returns a text that cannot be sent
   */
  String get() throws MissingCredentialException {
    if (fixed != null) {
      return fixed;
    }
    String value;
    try {
      value = supplier == null ? null : supplier.get();
    } catch (RuntimeException e) {
      throw new MissingCredentialException(name + ": the supplier failed; nothing was sent", e);
    }
    try {
      return check.apply(Arguments.requireSecret(name, value));
    } catch (IllegalArgumentException e) {
      throw new MissingCredentialException(e.getMessage() + "; nothing was sent", null);
    }
  }

  void secret(Consumer<String> secrets) {
    if (fixed != null) {
      secrets.accept(fixed);
    }
  }

  /** Returns a text without the secret. */
  @Override
  public String toString() {
    return name + "=***";
  }
}
