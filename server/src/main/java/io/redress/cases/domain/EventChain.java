package io.redress.cases.domain;

import io.redress.cases.CaseEvent;
import io.redress.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * The chain of a case's events: each carries the SHA-256 of its canonical form and of the one
 * before it, so that a change of any row shows in all that follow.
 *
 * <p>The canonical form holds ids and codes only; words and names are in rows that can be erased
 * without breaking the chain.
 */
public final class EventChain {
  private EventChain() {}

  /** An event with its place in the chain. */
  public record Link(CaseEvent event, String canonical, String previousHash, String hash) {}

  /** What is hashed of an event: its fields in a fixed order, its payload sorted by name. */
  public static String canonical(CaseEvent event) {
    var text = new StringBuilder();
    text.append(event.sequence()).append('|').append(event.kind()).append('|');
    text.append(who(event.actor())).append('|').append(event.at().toEpochMilli());
    for (var entry : new TreeMap<>(event.payload()).entrySet()) {
      text.append('|')
          .append(escaped(entry.getKey()))
          .append('=')
          .append(escaped(entry.getValue()));
    }
    return text.toString();
  }

  /** The hash of an event that follows the one with this hash. */
  public static String hash(String previousHash, String canonical) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(previousHash.getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) '\n');
      return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Links an event to the end of a chain. */
  public static Link link(String previousHash, CaseEvent event) {
    var canonical = canonical(event);
    return new Link(event, canonical, previousHash, hash(previousHash, canonical));
  }

  /** Whether these links, in their order, are one unbroken chain that ends in this hash. */
  public static boolean isWhole(List<Link> links, CaseHead.Chain end) {
    var previous = "";
    for (var link : links) {
      var again = link(previous, link.event());
      if (!again.equals(link)) {
        return false;
      }
      previous = link.hash();
    }
    return links.size() == end.length() && previous.equals(end.head());
  }

  private static String who(Actor actor) {
    var id = actor.id();
    return id == null ? actor.kind().name() : actor.kind() + ":" + id;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\p").replace("=", "\\e");
  }
}
