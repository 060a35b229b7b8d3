package io.streamwire.governance.contract;

/**
 * A tool of others that rates the same change, so that one mistake of ours is not the last word.
 */
public interface ExternalDiffTool {

  /** The name under which a rule may overrule it. */
  String name();

  boolean breaks(ContractDocument was, ContractDocument now) throws Exception;
}
