package io.redress.liaison.accounts;

import java.util.Arrays;
import java.util.List;

/** What a brand can be asked about. */
public enum Topic {
  EXCHANGES,
  RETURNS,
  REPAIRS,
  PARTS,
  AUTHENTICITY,
  /** What is agreed between house and brand. */
  TERMS,
  /** The accounts with which the house buys. */
  ACCOUNTS;

  /** Whether requests about goods are of this topic. */
  public boolean isOfRequests() {
    return switch (this) {
      case EXCHANGES, RETURNS, REPAIRS, PARTS, AUTHENTICITY -> true;
      case TERMS, ACCOUNTS -> false;
    };
  }

  /** The topics of requests about goods: the kinds of request. */
  public static List<Topic> kindsOfRequest() {
    return Arrays.stream(values()).filter(Topic::isOfRequests).toList();
  }
}
