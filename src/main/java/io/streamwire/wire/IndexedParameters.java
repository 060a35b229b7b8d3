package io.streamwire.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of a list that travels as numbered fields, {@code
 * Parameter1.Name=…&Parameter1.Value=…&Parameter2.Name=…}:
 *
 * <pre>{@code
 * IndexedParameters.<StreamParameter>named("Parameter")
 *     .from(1)
 *     .upTo(99)
 *     .key("Name", StreamParameter::name)
 *     .member("Value", StreamParameter::value)
 * }</pre>
 *
 * <p>Stated in a contract by the vendor extension {@code x-indexed-form}. Immutable and
 * thread-safe; each method returns another object.
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

  /** Starts with what stands before the index. Entries count from 1, without an end. */
  public static <T> IndexedParameters<T> named(String prefix) {
    return new IndexedParameters<>(prefix, 1, Integer.MAX_VALUE, List.of());
  }

  /** Counts from this index. */
  public IndexedParameters<T> from(int index) {
    return new IndexedParameters<>(prefix, index, last, members);
  }

  /** Allows no greater index. */
  public IndexedParameters<T> upTo(int index) {
    return new IndexedParameters<>(prefix, first, index, members);
  }

  /** Adds a member that names the entry, and so must not be blank. */
  public IndexedParameters<T> key(
      String name, Function<? super T, ? extends @Nullable Object> reader) {
    return with(name, true, reader);
  }

  /** Adds a member; an entry without it leaves its field out. */
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
   * Checks a whole list, so that a mistake surfaces where the request is built and not where it is
   * sent.
   *
   * @throws IllegalArgumentException if there are too many entries, or an entry is {@code null}, or
   *     its key is missing or blank; the message names the field
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
   * Checks a member of the entry that comes behind others.
   *
   * @throws IllegalArgumentException if it is {@code null}; the message names the field
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
