package io.streamwire.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The format of a list that is sent as indexed fields, {@code
 * Parameter1.Name=…&Parameter1.Value=…&Parameter2.Name=…}:
 *
 * <pre>{@code
 * IndexedParameters.<StreamParameter>named("Parameter")
 * .from(1)
 * .upTo(99)
 * .key("Name", StreamParameter::name)
 * .member("Value", StreamParameter::value)
 * }</pre>
 *
 * <p>Declared in a contract by the vendor extension {@code x-indexed-form}. Immutable and
 * thread-safe; each method returns a copy.
 *
 * @param <T> the type of an entry
 */
public final class IndexedParameters<T> {

  /** One member of an entry. */
  static final class Member<T> {
    private final String name;
    private final boolean key;
    private final Function<? super T, ? extends @Nullable Object> reader;
    private final byte[] bytes;

    private Member(
        String name, boolean key, Function<? super T, ? extends @Nullable Object> reader) {
      String encoded = new String(WireText.encode(name), StandardCharsets.US_ASCII);
      this.name = name;
      this.key = key;
      this.reader = reader;
      this.bytes = ("." + encoded + "=").getBytes(StandardCharsets.US_ASCII);
    }

    String name() {
      return name;
    }

    /** Returns {@code .Name=}, encoded. */
    byte[] bytes() {
      return bytes;
    }
  }

  private final String prefix;
  private final int first;
  private final int last;
  private final List<Member<T>> members;
  private final byte[] prefixBytes;

  private IndexedParameters(String prefix, int first, int last, List<Member<T>> members) {
    this.prefix = prefix;
    this.first = first;
    this.last = last;
    this.members = List.copyOf(members);
    this.prefixBytes = WireText.encode(prefix);
  }

  /** Returns a format with the text before the index. Indexes start at 1 and are unlimited. */
  public static <T> IndexedParameters<T> named(String prefix) {
    return new IndexedParameters<>(prefix, 1, Integer.MAX_VALUE, List.of());
  }

  /** Sets the first index. */
  public IndexedParameters<T> from(int index) {
    return new IndexedParameters<>(prefix, index, last, members);
  }

  /** Sets the last index. */
  public IndexedParameters<T> upTo(int index) {
    return new IndexedParameters<>(prefix, first, index, members);
  }

  /** Adds a member that identifies the entry and therefore must not be blank. */
  public IndexedParameters<T> key(
      String name, Function<? super T, ? extends @Nullable Object> reader) {
    return with(name, true, reader);
  }

  /** Adds a member. Its field is omitted for an entry without a value. */
  public IndexedParameters<T> member(
      String name, Function<? super T, ? extends @Nullable Object> reader) {
    return with(name, false, reader);
  }

  private IndexedParameters<T> with(
      String name, boolean key, Function<? super T, ? extends @Nullable Object> reader) {
    List<Member<T>> more = new ArrayList<>(members);
    more.add(new Member<>(name, key, reader));
    return new IndexedParameters<>(prefix, first, last, more);
  }

  /**
   * Checks a whole list, so that an error is reported when the request is built and not when it is
   * sent.
   *
   * @throws IllegalArgumentException if there are too many entries, an entry is {@code null}, or
   *     its key is missing or blank; the message contains the field's name
   */
  public void check(Collection<? extends T> entries) {
    requireFits(entries.size());
    int index = first;
    for (T entry : entries) {
      requireEntry(entry, index);
      for (Member<T> member : members) {
        if (member.key) {
          Object value = member.reader.apply(entry);
          requireKey(index, member, value == null ? "" : WireText.of(value));
        }
      }
      index++;
    }
  }

  /**
   * Checks a member of an entry that is added after others.
   *
   * @throws IllegalArgumentException if it is {@code null}; the message contains the field's name
   */
  public void require(@Nullable Collection<?> before, String member, @Nullable Object value) {
    if (value == null) {
      int index = first + (before == null ? 0 : before.size());
      throw new IllegalArgumentException(fieldName(index, member) + ": null (expected: a value)");
    }
  }

  /** Writes all members of all entries. */
  void write(@Nullable Collection<? extends T> entries, FormWriter form) {
    if (entries == null) {
      return;
    }
    requireFits(entries.size());
    int index = first;
    for (T entry : entries) {
      requireEntry(entry, index);
      for (Member<T> member : members) {
        Object value = member.reader.apply(entry);
        String text = value == null ? null : WireText.of(value);
        if (member.key) {
          requireKey(index, member, text == null ? "" : text);
        }
        if (text != null) {
          form.indexed(this, index, member, text);
        }
      }
      index++;
    }
  }

  byte[] prefixBytes() {
    return prefixBytes;
  }

  String fieldName(int index, String member) {
    return prefix + index + "." + member;
  }

  private void requireFits(int entries) {
    long most = (long) last - first + 1;
    if (entries > most) {
      throw new IllegalArgumentException(
          prefix + ": " + entries + " entries (expected: at most " + most + ")");
    }
  }

  private void requireEntry(@Nullable Object entry, int index) {
    if (entry == null) {
      throw new IllegalArgumentException(prefix + index + ": null (expected: an entry)");
    }
  }

  private void requireKey(int index, Member<T> member, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          fieldName(index, member.name) + ": blank (expected: a text that is not blank)");
    }
  }
}
