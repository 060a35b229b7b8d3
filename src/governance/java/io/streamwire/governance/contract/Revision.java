package io.streamwire.governance.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is released together: a contract, and the documents of messages beside it.
 *
 * @param file name of the contract's file; empty if it has none
 * @param contract the contract
 * @param messages AsyncAPI documents by the names of their files
 */
public record Revision(
    String file, ContractDocument contract, SortedMap<String, ContractDocument> messages) {

  static Revision of(ContractDocument contract) {
    return new Revision("", contract, new TreeMap<>());
  }

  Version version() {
    return contract.version();
  }

  /** Everything that was written, to see whether anything moved. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(contract.text()));
    messages.values().forEach(document -> texts.add(document.text()));
    return texts;
  }
}
