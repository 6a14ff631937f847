package io.redress.faces.desk;

import io.redress.cases.parcels.PhotoMatches;
import io.redress.cases.parcels.UnknownParcels;
import io.redress.cases.parcels.UnknownPhotos;
import io.redress.evidence.EvidenceContent;
import io.redress.evidence.Received;
import io.redress.evidence.web.Download;
import io.redress.faces.shared.EvidenceWords;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.goods.parcels.UnknownParcel;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import io.redress.shared.UnknownParcelId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A parcel that nobody expected, by its photos: beside them are those that consumers sent of goods
 * that are awaited, and a person compares. For those alone who may say whose a parcel is, since a
 * label can be read on a photo.
 */
@Controller
@RequestMapping("/desk/{slug}/unknown-parcels/{unknown}")
class UnknownPhotoPages {
  private static final int MOST_AT_ONCE = 10;

  private final DeskVisits desk;
  private final UnknownParcels parcels;
  private final UnknownPhotos photos;
  private final PhotoMatches matches;

  UnknownPhotoPages(
      DeskVisits desk, UnknownParcels parcels, UnknownPhotos photos, PhotoMatches matches) {
    this.desk = desk;
    this.parcels = parcels;
    this.photos = photos;
    this.matches = matches;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      @PathVariable String unknown,
      @RequestParam(name = "page", defaultValue = "0") String page) {
    var visit = enter(request, unknown);
    var parcel = require(unknown);
    return show(visit, parcel, page.matches("\\d{1,3}") ? Integer.parseInt(page) : 0, List.of());
  }

  /** Keeps photos; one that is not taken does not undo the others. */
  @PostMapping("/photos")
  ModelAndView add(
      HttpServletRequest request,
      @PathVariable String unknown,
      @RequestParam(name = EvidenceWords.FIELD, required = false)
          @Nullable List<MultipartFile> chosen) {
    var visit = enter(request, unknown);
    var parcel = require(unknown);
    var sent =
        Objects.requireNonNullElse(chosen, List.<MultipartFile>of()).stream()
            .filter(file -> !file.isEmpty())
            .limit(MOST_AT_ONCE)
            .toList();
    if (sent.isEmpty()) {
      return again(visit, parcel, List.of(visit.say("parcels.photos.choose")));
    }
    var unusable = new ArrayList<String>();
    try {
      for (var file : sent) {
        keep(visit, parcel, file).ifPresent(unusable::add);
      }
    } catch (Problem problem) {
      unusable.add(new RefusalWords(visit).of(problem));
    }
    return unusable.isEmpty() ? visit.goTo(path(unknown)) : again(visit, parcel, unusable);
  }

  @PostMapping("/photos/{photo}/remove")
  ModelAndView remove(
      HttpServletRequest request, @PathVariable String unknown, @PathVariable String photo) {
    var visit = enter(request, unknown);
    var id = require(unknown).id();
    try {
      photos.remove(id, photo(photo));
    } catch (Problem gone) {
      throw nothingHere();
    }
    return visit.goTo(path(unknown));
  }

  /** The clean copy of a photo. */
  @GetMapping("/photos/{photo}")
  ResponseEntity<Resource> whole(
      HttpServletRequest request, @PathVariable String unknown, @PathVariable String photo) {
    return content(request, unknown, parcel -> photos.whole(parcel.id(), photo(photo)));
  }

  /** The clean copy of a photo, small. */
  @GetMapping("/photos/{photo}/small")
  ResponseEntity<Resource> small(
      HttpServletRequest request, @PathVariable String unknown, @PathVariable String photo) {
    return content(request, unknown, parcel -> photos.small(parcel.id(), photo(photo)));
  }

  private ResponseEntity<Resource> content(
      HttpServletRequest request,
      String unknown,
      Function<UnknownParcel, Optional<EvidenceContent>> which) {
    var _ = enter(request, unknown);
    return which
        .apply(require(unknown))
        .map(Download::picture)
        .orElseThrow(UnknownPhotoPages::nothingHere);
  }

  private Optional<String> keep(Visit visit, UnknownParcel parcel, MultipartFile file) {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (var bytes = file.getInputStream()) {
      return switch (photos.add(parcel.id(), name, bytes, visit.actor())) {
        case Received.Kept kept -> Optional.empty();
        case Received.Refused refused ->
            Optional.of(EvidenceWords.refused(visit.page(), refused.refusal()));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelAndView again(Visit visit, UnknownParcel parcel, List<String> wrong) {
    var answer = show(visit, parcel, 0, wrong);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(Visit visit, UnknownParcel parcel, int page, List<String> wrong) {
    var writer = new UnknownPhotosWriter(visit, parcel);
    var spokenFor = matches.spokenFor(parcel);
    var others = matches.others(page, spokenFor);
    var earlier = others.hasMore() ? writer.address() + "?page=" + (page + 1) : "";
    return visit.show(
        "desk/unknown-photos",
        new UnknownPhotosView(
            wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(NoteView.of(Tone.BROKEN, String.join(" ", wrong), "")),
            parcel.number(),
            visit.page().dates().moment(parcel.notedAt()),
            UnknownParcelPages.clues(visit, parcel.clues()),
            writer.shots(photos.of(parcel.id())),
            writer.address() + "/photos",
            writer.limits(),
            writer.goods(page == 0 ? spokenFor : List.of(), others.goods()),
            writer.address(),
            new LinkView(visit.say("parcels.compare.earlier"), earlier)));
  }

  /** Whose it is known to be is shown with its parcel. */
  private UnknownParcel require(String unknown) {
    return named(unknown, UnknownParcelId::parse)
        .flatMap(parcels::byId)
        .filter(parcel -> parcel.match().isEmpty())
        .orElseThrow(UnknownPhotoPages::nothingHere);
  }

  private static EvidenceId photo(String text) {
    return named(text, EvidenceId::parse).orElseThrow(UnknownPhotoPages::nothingHere);
  }

  private static <T> Optional<T> named(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (Problem notAnId) {
      return Optional.empty();
    }
  }

  private Visit enter(HttpServletRequest request, String unknown) {
    var visit = desk.enter(request, Room.PARCELS, path(unknown));
    if (!Permissions.mayMoveParcels(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private static String path(String unknown) {
    return UnknownParcelPages.PATH + "/" + unknown;
  }

  private static ResponseStatusException nothingHere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
