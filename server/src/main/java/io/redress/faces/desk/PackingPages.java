package io.redress.faces.desk;

import io.redress.cases.outbound.CaseDispatches;
import io.redress.faces.desk.PackingWriter.Box;
import io.redress.faces.shared.FormFiles;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatches.Asked;
import io.redress.goods.outbound.PackChecks;
import io.redress.goods.outbound.PackResult.Outcome;
import io.redress.goods.outbound.ScannedCode;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The bench: one dispatch is scanned, photographed, closed and sent; or it is stopped. */
@Controller
@RequestMapping("/desk/{slug}/outgoing/{dispatch}")
class PackingPages {
  private final DeskVisits desk;
  private final PackingRoom room;
  private final CaseDispatches moves;
  private final FormFiles files;

  PackingPages(DeskVisits desk, PackingRoom room, CaseDispatches moves, FormFiles files) {
    this.desk = desk;
    this.room = room;
    this.moves = moves;
    this.files = files;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable("dispatch") String id) {
    var visit = enter(request, id);
    return room.show(visit, room.require(id), List.of(), Optional.empty());
  }

  /** Holds it, takes it from its shelf, sends it, says that it has arrived. */
  @PostMapping
  ModelAndView move(
      HttpServletRequest request,
      @PathVariable("dispatch") String id,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, id);
    var dispatch = room.require(id);
    try {
      var _ = moves.move(asked(visit, dispatch, fields), PackingForms.step(fields));
      return visit.goTo(GoingOutPages.PATH + "/" + dispatch.id());
    } catch (RefusedException refused) {
      return room.again(visit, dispatch, new RefusalWords(visit).of(refused.refusal()));
    } catch (UnreadableForm unreadable) {
      return room.again(visit, dispatch, unreadable.told(visit));
    } catch (Problem problem) {
      return room.again(visit, dispatch, new RefusalWords(visit).of(problem));
    }
  }

  /** One more code. What is wrong is kept as a near miss, and the next look begins without it. */
  @PostMapping("/scans")
  ModelAndView scan(
      HttpServletRequest request,
      @PathVariable("dispatch") String id,
      @RequestParam(defaultValue = "") String code,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, id);
    var dispatch = room.require(id);
    var scans = new ArrayList<>(earlier(request));
    scans.addAll(readable(Stream.of(code)));
    return looked(visit, dispatch, scans, fields);
  }

  /** A picture of the open box; it is kept with the case. */
  @PostMapping("/photos")
  ModelAndView photograph(
      HttpServletRequest request,
      @PathVariable("dispatch") String id,
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> chosen,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, id);
    var dispatch = room.require(id);
    var scans = earlier(request);
    var sent =
        Objects.requireNonNullElse(chosen, List.<MultipartFile>of()).stream()
            .filter(file -> !file.isEmpty())
            .toList();
    if (sent.isEmpty()) {
      return room.again(visit, dispatch, visit.say("outbound.photo.none"));
    }
    var sending =
        new FormFiles.Sending(dispatch.origin().caseId(), Optional.empty(), visit.actor());
    var unusable = files.keep(visit.page(), sending, sent);
    var kept = sent.size() - unusable.size();
    if (kept == 0) {
      return room.again(visit, dispatch, String.join(" ", unusable));
    }
    try {
      var counted = moves.photographed(asked(visit, dispatch, fields), kept);
      var version = Map.of("version", String.valueOf(counted.version()));
      return looked(visit, counted, scans, version);
    } catch (Problem problem) {
      return room.again(visit, dispatch, new RefusalWords(visit).of(problem));
    }
  }

  private ModelAndView looked(
      Visit visit, Dispatch dispatch, List<String> scans, Map<String, String> fields) {
    try {
      var result = moves.look(asked(visit, dispatch, fields), scans);
      var after = room.require(dispatch.id().toString());
      if (result.outcome() == Outcome.RIGHT) {
        return visit.goTo(GoingOutPages.PATH + "/" + dispatch.id());
      }
      if (result.outcome() == Outcome.OPEN) {
        return room.show(visit, after, scans, Optional.empty());
      }
      return room.stopped(visit, after, new Box(scans, result));
    } catch (RefusedException refused) {
      return room.again(visit, dispatch, new RefusalWords(visit).of(refused.refusal()));
    } catch (Problem problem) {
      return room.again(visit, dispatch, new RefusalWords(visit).of(problem));
    }
  }

  /** The codes that were scanned before; a code may have a comma in it. */
  private static List<String> earlier(HttpServletRequest request) {
    var before = Objects.requireNonNullElse(request.getParameterValues("scan"), new String[0]);
    return readable(Arrays.stream(before)).stream().limit(PackChecks.MOST_SCANS).toList();
  }

  private static List<String> readable(Stream<String> codes) {
    return codes
        .map(PlainWords::oneLine)
        .filter(code -> !code.isBlank() && code.length() <= ScannedCode.MOST_LENGTH)
        .toList();
  }

  private static Asked asked(Visit visit, Dispatch dispatch, Map<String, String> fields) {
    var version = OptionalInt.of(PackingForms.version(fields));
    return new Asked(dispatch.id(), version, visit.actor());
  }

  private Visit enter(HttpServletRequest request, String id) {
    return desk.enter(request, Room.OUTGOING, GoingOutPages.PATH + "/" + id);
  }
}
