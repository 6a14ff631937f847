package io.redress.evidence;

import io.redress.evidence.keep.Clearing;
import io.redress.evidence.keep.Keeping;
import io.redress.evidence.store.EvidenceStore;
import io.redress.evidence.store.Place;
import io.redress.evidence.vault.FileKey;
import io.redress.evidence.vault.Spool;
import io.redress.evidence.vault.Vault;
import io.redress.platform.trips.Question;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of cases, of the merchant in scope. */
@Component
public class EvidenceFiles {
  private final EvidenceStore store;
  private final Keeping keeping;
  private final Clearing clearing;
  private final Vault vault;
  private final Spool spool;

  EvidenceFiles(EvidenceStore store, Keeping keeping, Clearing clearing, Vault vault, Spool spool) {
    this.store = store;
    this.keeping = keeping;
    this.clearing = clearing;
    this.vault = vault;
    this.spool = spool;
  }

  /**
   * Takes a file in and keeps it; it belongs to no case until {@link #attach}, and goes after a day
   * if that never comes. Looking at it takes a while: call it outside of any transaction.
   */
  public Received receive(NewEvidence what, InputStream bytes, Instant now) {
    try (var file = spool.take(bytes, EvidenceKind.largestOfAll())) {
      return switch (file.end()) {
        case WHOLE -> keeping.keep(what, file, Keeping.Room.TO_TAKE, now);
        case TOO_LONG -> new Received.Refused(new FileRefusal(FileFault.TOO_LARGE, what.name()));
        case CUT -> throw new IOException("the connection broke");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Gives a file to a case, in the caller's transaction, and says its salted digest for the chain;
   * empty when it was not brought for one of these holders or a case has it already.
   */
  @Transactional
  public Optional<byte[]> attach(
      EvidenceId id, CaseId caseId, Optional<CaseLineId> line, List<UUID> holders, Instant now) {
    return store.attach(id, caseId, line, holders, now);
  }

  /**
   * Takes a file out of a case and says its digest; for a day that can be taken back.
   *
   * @param bringers kinds of actors whose files the caller may remove
   */
  @Transactional
  public Optional<byte[]> remove(CaseId caseId, EvidenceId id, List<String> bringers, Instant now) {
    return store.remove(caseId, id, bringers, now);
  }

  /**
   * Takes a removal back and says the digest; empty when it is too late, or when the case holds as
   * many files as it may.
   */
  @Transactional
  public Optional<byte[]> restore(CaseId caseId, EvidenceId id, List<String> bringers) {
    return keeping.hasRoom(caseId.value()) ? store.restore(caseId, id, bringers) : Optional.empty();
  }

  /** Lets the brand see the clean copy of a file; empty when it does already or has none. */
  @Transactional
  public Optional<byte[]> showToBrand(CaseId caseId, EvidenceId id) {
    return store.show(caseId, id, true);
  }

  /** Lets the brand see a file no longer; empty when it does not. */
  @Transactional
  public Optional<byte[]> hideFromBrand(CaseId caseId, EvidenceId id) {
    return store.show(caseId, id, false);
  }

  /** The files of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Evidence> ofCase(CaseId id) {
    return store.ofCase(id).ask();
  }

  /** The files that were taken out of a case and can come back, oldest first. */
  @Transactional(readOnly = true)
  public List<Evidence> removedFrom(CaseId id) {
    return store.removed(id);
  }

  /** The question for {@link #ofCase}, to be asked with others. */
  public Question<List<Evidence>> questionOfCase(CaseId id) {
    return store.ofCase(id);
  }

  /** The files that were brought for an order or case and that no case has yet, oldest first. */
  @Transactional(readOnly = true)
  public List<Evidence> broughtFor(UUID holder) {
    return store.unattached(holder);
  }

  /** The clean copy of a file of this case; empty when there is none or it is held. */
  public Optional<EvidenceContent> preview(CaseId caseId, EvidenceId id) {
    return shown(id, place -> place.isShownIn(caseId), Size.WHOLE);
  }

  /** A small picture of a file of this case, for lists. */
  public Optional<EvidenceContent> thumbnail(CaseId caseId, EvidenceId id) {
    return shown(id, place -> place.isShownIn(caseId), Size.SMALL);
  }

  /** A small picture of a file that was brought for this order or case, and is in none yet. */
  public Optional<EvidenceContent> thumbnailOfBrought(UUID holder, EvidenceId id) {
    return shown(id, place -> place.isHeldBy(holder), Size.SMALL);
  }

  /**
   * The file of this case as it came, for staff only: hand it out as an attachment of no type that
   * a browser opens. Empty while it is held.
   */
  public Optional<EvidenceContent> original(CaseId caseId, EvidenceId id) {
    return store
        .place(id)
        .filter(place -> place.isShownIn(caseId) && place.evidence().scan().isOpen())
        .map(place -> sealed(place, place.evidence().content().mediaType()));
  }

  /**
   * The bytes of a file as it came, for the export of a person's data; whoever asks closes it.
   *
   * @throws Problem NOT_FOUND when it is erased or was never there
   */
  public InputStream original(EvidenceId id) {
    return store
        .place(id)
        .map(place -> sealed(place, "").bytes())
        .orElseThrow(() -> Problem.notFound("The file"));
  }

  /** The clean copy of a file that was brought for this holder, and is in no case. */
  public Optional<EvidenceContent> previewOfBrought(UUID holder, EvidenceId id) {
    return shown(id, place -> place.isHeldBy(holder), Size.WHOLE);
  }

  /**
   * Lets a file stay that was brought for this holder and that no case shall have, like a photo of
   * a piece before dispatch; whether it was there.
   */
  @Transactional
  public boolean keepLasting(UUID holder, EvidenceId id) {
    return store.keepLasting(holder, id);
  }

  /** Forgets a file that no case has, as if it had never come; another's is left alone. */
  public void forget(UUID holder, EvidenceId id, Instant now) {
    if (store.place(id).filter(place -> place.isHeldBy(holder)).isPresent()) {
      clearing.erase(id, now);
    }
  }

  /**
   * Erases all files of a case, removed ones too: names, bytes and salts go, ids and digests stay,
   * so that the chain still holds. Bytes are deleted right after the commit. Doing it again changes
   * nothing.
   */
  public void erase(CaseId caseId, Instant now) {
    clearing.erase(caseId, now);
  }

  private enum Size {
    WHOLE,
    SMALL
  }

  private Optional<EvidenceContent> shown(EvidenceId id, Predicate<Place> mayBe, Size size) {
    return store
        .place(id)
        .filter(mayBe)
        .filter(place -> place.evidence().isShown())
        .flatMap(place -> picture(place, size));
  }

  private Optional<EvidenceContent> picture(Place place, Size size) {
    var name = place.evidence().name();
    var keys = place.keys();
    if (keys.copy().isEmpty()) {
      return store
          .keptHere(place.evidence().id())
          .map(bytes -> here(place, place.evidence().content().mediaType(), bytes));
    }
    return switch (size) {
      case WHOLE ->
          keys.copy()
              .map(key -> new EvidenceContent(name, place.copyType().orElseThrow(), open(key)));
      case SMALL -> keys.thumb().map(key -> new EvidenceContent(name, "image/jpeg", open(key)));
    };
  }

  private EvidenceContent sealed(Place place, String mediaType) {
    return place
        .keys()
        .original()
        .map(key -> new EvidenceContent(place.evidence().name(), mediaType, open(key)))
        .orElseGet(
            () -> here(place, mediaType, store.keptHere(place.evidence().id()).orElseThrow()));
  }

  private static EvidenceContent here(Place place, String mediaType, byte[] bytes) {
    return new EvidenceContent(place.evidence().name(), mediaType, new ByteArrayInputStream(bytes));
  }

  private InputStream open(FileKey key) {
    try {
      return vault.open(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
