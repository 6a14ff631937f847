package io.redress.cases;

import io.redress.cases.CaseCommand.EvidenceChange;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.EvidenceUploads;
import io.redress.evidence.FileFault;
import io.redress.evidence.FileRefusal;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.Received;
import io.redress.evidence.Upload;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.EvidenceId;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Brings files to cases: each is looked at and kept outside of any transaction, then attached by a
 * command, which writes the event.
 */
@Service
public class CaseFiles {
  private final Cases cases;
  private final EvidenceFiles files;
  private final EvidenceUploads uploads;
  private final Clock clock;

  CaseFiles(Cases cases, EvidenceFiles files, EvidenceUploads uploads, Clock clock) {
    this.cases = cases;
    this.files = files;
    this.uploads = uploads;
    this.clock = clock;
  }

  /**
   * Keeps a file for a case or for one of its lines.
   *
   * @param name as the bringer's device calls it
   */
  public Received add(
      CaseId caseId, Optional<CaseLineId> line, String name, InputStream bytes, Actor actor) {
    var what = new NewEvidence(caseId.value(), line.map(CaseLineId::value), name, bringer(actor));
    var received = files.receive(what, bytes, clock.instant());
    return attached(received, caseId, actor);
  }

  /** Keeps the file of a complete upload to a case; asking again gives the same. */
  public Received finish(Upload upload, CaseId caseId, Actor actor) {
    var received = uploads.finish(upload, clock.instant());
    return attached(received, caseId, actor);
  }

  /** Attaches what was brought for an order to the case that was opened for it. */
  public void attachBrought(OrderId order, CaseId caseId, Actor actor) {
    var brought = files.broughtFor(order.value());
    if (brought.isEmpty()) {
      return;
    }
    var lines =
        cases.view(caseId).orElseThrow().content().lines().stream()
            .collect(
                Collectors.toMap(
                    line -> line.orderLineId().value(), CaseLine::id, (one, other) -> one));
    brought.forEach(each -> attach(each, caseId, line(each, lines), actor));
  }

  /** Takes a file out, brings it back, or says whether the brand may see it. */
  public CaseOutcome change(CaseId caseId, EvidenceId id, EvidenceChange change, Actor actor) {
    return cases.perform(new CaseCommand.ChangeEvidence(caseId, id, change), actor);
  }

  /** Why a file that should come back did not; empty when it is back, or gone for good. */
  public Optional<FileRefusal> keptOut(CaseId caseId, EvidenceId id) {
    return files.removedFrom(caseId).stream()
        .filter(each -> each.id().equals(id))
        .map(each -> new FileRefusal(FileFault.TOO_MANY_FILES, each.name()))
        .findFirst();
  }

  /** How a file says who brought it. */
  public static String bringer(Actor actor) {
    return actor.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Optional<CaseLineId> line(Evidence brought, Map<UUID, CaseLineId> lines) {
    return brought.line().map(lines::get);
  }

  private Received attached(Received received, CaseId caseId, Actor actor) {
    if (received instanceof Received.Kept kept) {
      var line = kept.evidence().line().map(CaseLineId::new);
      attach(kept.evidence(), caseId, line, actor);
    }
    return received;
  }

  private void attach(Evidence evidence, CaseId caseId, Optional<CaseLineId> line, Actor actor) {
    var command = new CaseCommand.AddEvidence(caseId, evidence.id(), line);
    switch (cases.perform(command, actor)) {
      case CaseOutcome.Performed performed -> {}
      case CaseOutcome.Refused refused -> {
        files.forget(caseId.value(), evidence.id(), clock.instant());
        throw Problem.of(
            ProblemCode.REFUSED, "The file was not taken: " + refused.refusal().code() + ".");
      }
    }
  }
}
