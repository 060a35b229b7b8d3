package io.streamwire.governance.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A contract and its documents of messages, which are released together.
 *
 * @param file file name of the contract; empty if it has none
 * @param contract the contract
 * @param messages AsyncAPI documents by file name
 */
public record Revision(
    String file, ContractDocument contract, SortedMap<String, ContractDocument> messages) {

  static Revision of(ContractDocument contract) {
    return new Revision("", contract, new TreeMap<>());
  }

  Version version() {
    return contract.version();
  }

  /** Returns the texts of all documents. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(contract.text()));
    messages.values().forEach(document -> texts.add(document.text()));
    return texts;
  }
}
