package io.streamwire.codegen.contract;

/** The kind of Java type that a schema becomes. */
public enum SchemaKind {

  /** A value of any type. */
  ANY,
  /** Only {@code null}. */
  NULL,
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  LIST,
  /** An object without declared properties. */
  MAP,
  /** Declared values of one JSON type. Becomes a class. */
  ENUM,
  /** Declared properties. Becomes a class. */
  OBJECT,
  /** Declared properties and a discriminator, extended by other schemas. Becomes an interface. */
  POLYMORPHIC,
  /** One of several types. Becomes a class or an interface. */
  UNION;

  public boolean isClass() {
    return this == ENUM || this == OBJECT || this == POLYMORPHIC || this == UNION;
  }

  public boolean isScalar() {
    return this == STRING || this == INTEGER || this == NUMBER || this == BOOLEAN;
  }

  public boolean isObjectLike() {
    return this == OBJECT || this == POLYMORPHIC || this == MAP;
  }
}
