package io.redress.liaison.disclosure;

import java.util.Optional;
import java.util.UUID;

/**
 * What a choice is about.
 *
 * @param subject the one paper that is meant; for proofs alone
 */
public record DisclosureTopic(DisclosureKind kind, Optional<UUID> subject) {
  public DisclosureTopic {
    if (subject.isPresent() != (kind == DisclosureKind.PROOF)) {
      throw new IllegalArgumentException("a proof is one paper, and nothing else is: " + kind);
    }
  }

  /** All facts of a kind that is not of papers. */
  public static DisclosureTopic of(DisclosureKind kind) {
    return new DisclosureTopic(kind, Optional.empty());
  }

  /** One paper of the vault. */
  public static DisclosureTopic ofProof(UUID document) {
    return new DisclosureTopic(DisclosureKind.PROOF, Optional.of(document));
  }
}
