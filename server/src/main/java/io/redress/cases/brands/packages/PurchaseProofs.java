package io.redress.cases.brands.packages;

import io.redress.cases.CaseFiles;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceContent;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.EvidenceKind;
import io.redress.evidence.FileFault;
import io.redress.evidence.FileRefusal;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.Received;
import io.redress.liaison.vault.ProofVault;
import io.redress.liaison.vault.VaultDocument;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.VaultDocumentId;
import io.redress.shared.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The papers by which the house proves where its goods come from: brought, handed out without what
 * their files say of whoever made them, and taken out again.
 */
@Service
public class PurchaseProofs {
  private static final String PDF = "application/pdf";

  private final ProofVault vault;
  private final EvidenceFiles files;
  private final TransactionTemplate transaction;
  private final NewIds ids;
  private final Clock clock;

  PurchaseProofs(
      ProofVault vault,
      EvidenceFiles files,
      TransactionTemplate transaction,
      NewIds ids,
      Clock clock) {
    this.vault = vault;
    this.files = files;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of a paper that was brought. */
  public sealed interface Brought {
    /** It is kept. */
    record Kept(VaultDocument document) implements Brought {}

    /** Its file is not taken. */
    record Refused(FileRefusal refusal) implements Brought {}
  }

  /**
   * Keeps a paper, outside of any transaction: a picture that can be shown, or a PDF that can be
   * read.
   *
   * @param name of the file, as the bringer's device calls it
   * @throws Problem INVALID for one that is about nothing or that ends before it begins
   */
  @Needs(Right.KEEP_PROOFS)
  public Brought add(NewProof proof, String name, InputStream bytes, Actor by) {
    requireSense(proof);
    var now = clock.instant();
    var id = new VaultDocumentId(ids.next());
    var what = new NewEvidence(id.value(), Optional.empty(), name, CaseFiles.bringer(by));
    return switch (files.receive(what, bytes, now)) {
      case Received.Refused refused -> new Brought.Refused(refused.refusal());
      case Received.Kept(var file) -> {
        var fault = fault(file);
        if (fault.isPresent()) {
          files.forget(id.value(), file.id(), now);
          yield new Brought.Refused(new FileRefusal(fault.get(), file.name()));
        }
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var document =
            new VaultDocument(
                id, proof.about(), proof.lines(), file.id(), by, at, Optional.empty());
        transaction.executeWithoutResult(
            status -> {
              files.keepLasting(id.value(), file.id());
              vault.add(document);
            });
        yield new Brought.Kept(document);
      }
    };
  }

  /**
   * Takes a paper out; what went with a request stays with it.
   *
   * @throws Problem NOT_FOUND for one that is not in
   */
  @Needs(Right.KEEP_PROOFS)
  public void withdraw(VaultDocumentId id) {
    var isOut = transaction.execute(status -> vault.withdraw(id, clock.instant()));
    if (!Boolean.TRUE.equals(isOut)) {
      throw Problem.notFound("The paper");
    }
  }

  /**
   * The file of a paper as a brand gets it: the clean copy of a picture, or a PDF without what says
   * who made it; empty while it is held or when it was erased.
   */
  public Optional<EvidenceContent> content(VaultDocument document) {
    return file(document).flatMap(file -> content(document, file));
  }

  private Optional<EvidenceContent> content(VaultDocument document, Evidence file) {
    if (file.isShown()) {
      return files.previewOfBrought(document.id().value(), file.id());
    }
    return CleanPdf.of(bytes(file))
        .map(
            pdf ->
                new EvidenceContent(
                    document.about().number() + ".pdf", PDF, new ByteArrayInputStream(pdf)));
  }

  private Optional<Evidence> file(VaultDocument document) {
    return files.broughtFor(document.id().value()).stream()
        .filter(file -> file.id().equals(document.file()))
        .filter(file -> file.scan().isOpen())
        .findFirst();
  }

  /** Why a brand could not be given it; what a scanner still holds is held when it goes. */
  private Optional<FileFault> fault(Evidence file) {
    if (file.content().preview().isPresent()) {
      return Optional.empty();
    }
    if (file.content().kind() != EvidenceKind.PDF) {
      return Optional.of(FileFault.OTHER_PICTURE);
    }
    return CleanPdf.of(bytes(file)).isPresent() ? Optional.empty() : Optional.of(FileFault.DAMAGED);
  }

  private byte[] bytes(Evidence file) {
    try (var bytes = files.original(file.id())) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireSense(NewProof proof) {
    var about = proof.about();
    if (about.brand().isEmpty() && proof.lines().isEmpty()) {
      throw invalid("brand", "", "is missing, as is an order", "Name a brand or an order.");
    }
    var isBackwards =
        about.expiresOn().filter(last -> about.issuedOn().filter(last::isBefore).isPresent());
    if (isBackwards.isPresent()) {
      var last = isBackwards.get().toString();
      throw invalid("expiresOn", last, "is before issuedOn", "Send the last day of the paper.");
    }
  }

  private static Problem invalid(String field, String value, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation(field, value, reason, remedy));
  }
}
