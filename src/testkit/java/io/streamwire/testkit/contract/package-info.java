/**
 * A server of any OpenAPI contract, for tests of a client of that contract. Uses real HTTP on the
 * loopback interface, checks each request against the contract, and generates responses from it.
 *
 * <p>Requires {@code com.networknt:json-schema-validator} in addition to the libraries of the
 * testkit.
 */
@NullMarked
package io.streamwire.testkit.contract;

import org.jspecify.annotations.NullMarked;
