package io.streamwire.governance.contract;

/** A third-party tool that compares the same contracts, as a check on our own rules. */
public interface ExternalDiffTool {

  /** Returns the name for {@code overrules} in the rules. */
  String name();

  /** Returns whether the tool reports a break. */
  boolean breaks(ContractDocument was, ContractDocument now) throws Exception;
}
