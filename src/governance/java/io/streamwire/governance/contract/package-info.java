/**
 * What a change of the contract is, how it is rated, and whether it may follow the last release.
 */
@NullMarked
package io.streamwire.governance.contract;

import org.jspecify.annotations.NullMarked;
