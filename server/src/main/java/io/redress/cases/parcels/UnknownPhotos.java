package io.redress.cases.parcels;

import io.redress.cases.CaseFiles;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceContent;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.FileFault;
import io.redress.evidence.FileRefusal;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.Received;
import io.redress.goods.parcels.UnknownBoxes;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.UnknownParcelId;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Photos of parcels that nobody expected, and of what is in them: kept until somebody has found
 * whose the parcel is, to be compared with what consumers sent.
 */
@Service
public class UnknownPhotos {
  private final UnknownBoxes boxes;
  private final EvidenceFiles files;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UnknownPhotos(
      UnknownBoxes boxes, EvidenceFiles files, TransactionTemplate transaction, Clock clock) {
    this.boxes = boxes;
    this.files = files;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Keeps a photo, outside of any transaction; only what can be shown is taken.
   *
   * @param name as the bringer's device calls it
   * @throws Problem NOT_FOUND for a parcel that is none of ours; CONFLICT when its owner was found
   */
  @Needs(Right.MOVE_PARCELS)
  public Received add(UnknownParcelId id, String name, InputStream bytes, Actor by) {
    var parcel = boxes.byId(id).orElseThrow(() -> Problem.notFound("The parcel"));
    if (parcel.match().isPresent()) {
      throw found();
    }
    var what = new NewEvidence(id.value(), Optional.empty(), name, CaseFiles.bringer(by));
    var received = files.receive(what, bytes, clock.instant());
    if (!(received instanceof Received.Kept(var photo))) {
      return received;
    }
    if (photo.content().preview().isEmpty()) {
      files.forget(id.value(), photo.id(), clock.instant());
      return new Received.Refused(new FileRefusal(FileFault.OTHER_PICTURE, photo.name()));
    }
    keep(id, photo.id());
    return received;
  }

  /** Its owner may have been found while the photo was looked at; then it goes at once. */
  private void keep(UnknownParcelId id, EvidenceId photo) {
    var isKept =
        transaction.execute(status -> boxes.hold(id) && files.keepLasting(id.value(), photo));
    if (!Boolean.TRUE.equals(isKept)) {
      files.forget(id.value(), photo, clock.instant());
      throw found();
    }
  }

  /**
   * Takes a photo away for good.
   *
   * @throws Problem NOT_FOUND for one that this parcel does not have
   */
  @Needs(Right.MOVE_PARCELS)
  public void remove(UnknownParcelId id, EvidenceId photo) {
    if (of(id).stream().noneMatch(each -> each.id().equals(photo))) {
      throw Problem.notFound("The photo");
    }
    files.forget(id.value(), photo, clock.instant());
  }

  /** The photos of a parcel, oldest first. */
  public List<Evidence> of(UnknownParcelId id) {
    return files.broughtFor(id.value());
  }

  /** The clean copy of a photo of this parcel; empty when there is none, or when it is held. */
  public Optional<EvidenceContent> whole(UnknownParcelId id, EvidenceId photo) {
    return files.previewOfBrought(id.value(), photo);
  }

  /** The same, small. */
  public Optional<EvidenceContent> small(UnknownParcelId id, EvidenceId photo) {
    return files.thumbnailOfBrought(id.value(), photo);
  }

  /** Erases all photos of a parcel; in the caller's transaction, if there is one. */
  void forget(UnknownParcelId id) {
    var now = clock.instant();
    of(id).forEach(photo -> files.forget(id.value(), photo.id(), now));
  }

  private static Problem found() {
    return Problem.of(ProblemCode.CONFLICT, "Somebody has found whose parcel this is.");
  }
}
