package io.streamwire.codegen.contract;

/** What a schema amounts to, once its spellings are seen through. */
public enum SchemaKind {
  /** Says nothing about the value. */
  ANY,
  /** Only {@code null}. */
  NULL,
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  LIST,
  /** An object without named properties. */
  MAP,
  /** Named values of one JSON type; becomes a class. */
  ENUM,
  /** Named properties; becomes a class. */
  OBJECT,
  /** Named properties and a discriminator that others build on; becomes an interface. */
  POLYMORPHIC,
  /** One of several; becomes a class. */
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
