package io.redress.faces.desk;

import gg.jte.Content;
import io.redress.faces.desk.BrandPart.Column;
import io.redress.faces.shared.JteViews;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The brands of the house, and how it stands with each. */
@Controller
@RequestMapping("/desk/{slug}/brands")
class BrandPages {
  static final String PATH = "/brands";

  private final DeskVisits desk;
  private final BrandRoom room;
  private final List<BrandSection> sections;
  private final JteViews templates;

  /** Of sections there may be none. */
  BrandPages(
      DeskVisits desk, BrandRoom room, ObjectProvider<BrandSection> sections, JteViews templates) {
    this.desk = desk;
    this.room = room;
    this.sections = sections.orderedStream().toList();
    this.templates = templates;
  }

  @GetMapping
  ModelAndView list(HttpServletRequest request) {
    var visit = desk.enter(request, Room.BRANDS);
    var writer = new BrandListWriter(visit, new Owners(room.staff()));
    return visit.show("desk/brands", writer.of(room.standings()));
  }

  @GetMapping("/{brand}")
  ModelAndView show(
      HttpServletRequest request,
      @PathVariable String brand,
      @RequestParam(defaultValue = "") String saved) {
    var visit = desk.enter(request, Room.BRANDS, PATH + "/" + brand);
    var known = room.require(brand);
    var note =
        saved.isEmpty()
            ? Optional.<NoteView>empty()
            : Optional.of(
                NoteView.of(Tone.KEPT, visit.say("entity.saved"), visit.say("brands.saved")));
    var parts =
        sections.stream().flatMap(each -> each.of(visit, known.account()).stream()).toList();
    var writer = new BrandWriter(visit, room, known);
    return visit.show(
        "desk/brand",
        writer.of(
            note, contents(visit, parts, Column.WIDE), contents(visit, parts, Column.BESIDE)));
  }

  private List<Content> contents(Visit visit, List<BrandPart> parts, Column column) {
    return parts.stream()
        .filter(part -> part.column() == column)
        .map(
            part ->
                templates.part(part.template(), Map.of("page", visit.page(), "view", part.view())))
        .toList();
  }
}
