/**
 * A service made of any OpenAPI contract, for tests of a client of that contract: real HTTP on
 * loopback, requests held against the contract, answers made of it.
 *
 * <p>It needs {@code com.networknt:json-schema-validator} beside the libraries of the testkit.
 */
@NullMarked
package io.streamwire.testkit.contract;

import org.jspecify.annotations.NullMarked;
