package io.redress.money.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The chain that postings form: each one's hash covers the hash before it, so that a change, a gap
 * or a newcomer in the middle shows.
 *
 * <p>The hash is SHA-256 (FIPS 180-4, 2015) over a canonical text: a format name, number and hash
 * before, then one field per line in a fixed order. No field can hold a line break: they are ids,
 * numbers, codes and instants.
 */
final class PostingChain {
  private static final int HASH_BYTES = 32;
  private static final String FORMAT = "redress-posting-1";

  /**
   * A posting in its place as it was read, which may be anything once somebody tampered with it.
   *
   * @param fields as {@link #fields} gives them
   */
  record Link(int sequenceNumber, String previousHash, String hash, List<String> fields) {
    Link {
      fields = List.copyOf(fields);
    }
  }

  private PostingChain() {}

  /** The hash that stands before the first posting. */
  static String start() {
    return "00".repeat(HASH_BYTES);
  }

  /** A posting as the next link of a chain. */
  static Link link(int sequenceNumber, String previousHash, Posting posting) {
    var fields = fields(posting);
    return new Link(
        sequenceNumber, previousHash, hash(sequenceNumber, previousHash, fields), fields);
  }

  /** Checks links that are in order of their numbers. */
  static ChainVerdict verify(List<Link> links) {
    var previous = start();
    for (var i = 0; i < links.size(); i++) {
      var link = links.get(i);
      var number = i + 1;
      if (link.sequenceNumber() != number) {
        return new ChainVerdict.Broken(number, "is missing");
      }
      if (!link.previousHash().equals(previous)) {
        return new ChainVerdict.Broken(number, "does not follow the one before");
      }
      if (!link.hash().equals(hash(number, previous, link.fields()))) {
        return new ChainVerdict.Broken(number, "is not what was written");
      }
      previous = link.hash();
    }
    return new ChainVerdict.Intact(links.size(), previous);
  }

  private static List<String> fields(Posting posting) {
    var fields = new ArrayList<String>();
    fields.add(posting.chain().toString());
    fields.add(posting.id().toString());
    fields.add(posting.caseId().map(Object::toString).orElse("-"));
    fields.add(posting.kind().name());
    fields.add(posting.reference().toString());
    fields.add(posting.at().toString());
    for (var entry : posting.entries()) {
      var amount = entry.amount();
      fields.add(entry.account() + " " + amount.minorUnits() + " " + amount.currency());
    }
    return fields;
  }

  private static String hash(int sequenceNumber, String previousHash, List<String> fields) {
    var text = new StringBuilder(FORMAT).append('\n').append(sequenceNumber);
    text.append('\n').append(previousHash);
    fields.forEach(field -> text.append('\n').append(field));
    return sha256(text.toString());
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
