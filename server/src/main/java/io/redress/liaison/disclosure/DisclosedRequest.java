package io.redress.liaison.disclosure;

import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that a brand was told of a case with a request: what its page, its letter, the paper and the
 * ZIP are made from, and nothing else.
 *
 * @param version how often it was widened, from 1
 */
public record DisclosedRequest(
    LiaisonRequestId request, CaseId caseId, int version, Instant madeAt, List<Disclosed> facts) {
  public DisclosedRequest {
    facts = List.copyOf(facts);
  }

  /** The facts of a kind, in their order. */
  public List<KnownFact> of(DisclosureKind kind) {
    return facts.stream().map(Disclosed::fact).filter(fact -> fact.kind() == kind).toList();
  }

  /** One fact of a kind, when the brand was told. */
  public Optional<String> text(DisclosureKind kind, String part) {
    return of(kind).stream()
        .filter(fact -> fact.part().equals(part))
        .map(KnownFact::text)
        .findFirst();
  }

  /** The papers of the vault that go with it. */
  public List<UUID> proofs() {
    return of(DisclosureKind.PROOF).stream()
        .flatMap(fact -> fact.topic().subject().stream())
        .distinct()
        .toList();
  }
}
