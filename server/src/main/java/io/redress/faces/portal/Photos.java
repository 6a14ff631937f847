package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.EvidenceImage;
import io.redress.faces.shared.Begun;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The photos that consumers bring to a case. */
@Component
class Photos {
  private static final String ADDED_BY = "consumer";

  private final EvidenceFiles evidence;
  private final Clock clock;

  Photos(EvidenceFiles evidence, Clock clock) {
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Keeps the photos of a form, outside of any transaction. One that cannot be kept does not undo
   * the others, nor what was sent with them; the next page says so.
   */
  void add(
      HttpServletRequest request, Visit visit, CaseId caseId, @Nullable List<MultipartFile> files) {
    var unusable = new ArrayList<String>();
    for (var file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
      if (!file.isEmpty() && !isKept(caseId, file)) {
        unusable.add(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
      }
    }
    if (!unusable.isEmpty()) {
      var text = visit.say("portal.photos.unusable", "names", unusable);
      Begun.keep(request, noteName(caseId), text);
    }
  }

  /** What is to be said about the photos that were sent last; said once. */
  Optional<String> note(HttpServletRequest request, CaseId caseId) {
    return Begun.take(request, noteName(caseId), String.class);
  }

  /** A photo of this case. */
  Optional<EvidenceImage> image(CaseView view, String id) {
    return view.content().evidence().stream()
        .map(Evidence::id)
        .filter(known -> known.toString().equals(id))
        .findFirst()
        .flatMap(known -> evidence.image(new EvidenceId(UUID.fromString(id))));
  }

  /** The photos of a case with the field for more. */
  static EvidenceView view(Page page, CaseView view, String address) {
    return new EvidenceView(
        page.say("portal.case.photos.ask"),
        OutcomeWriter.PHOTOS,
        view.content().evidence().stream().map(each -> shot(each, address)).toList());
  }

  private static EvidenceView.Shot shot(Evidence photo, String address) {
    var source = address + "/photos/" + photo.id();
    return new EvidenceView.Shot(new PictureView(source, photo.name()), photo.name(), source);
  }

  private boolean isKept(CaseId caseId, MultipartFile file) {
    try {
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      evidence.add(caseId, name, file.getBytes(), ADDED_BY, clock.instant());
      return true;
    } catch (Problem unusable) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String noteName(CaseId caseId) {
    return "photos." + caseId;
  }
}
