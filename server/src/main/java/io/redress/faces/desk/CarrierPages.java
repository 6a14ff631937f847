package io.redress.faces.desk;

import io.redress.cases.carriers.CarrierConnections;
import io.redress.cases.carriers.CarrierConnections.Result;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.access.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Connects the accounts by which the house ships, and lets them go; for administrators. */
@Controller
@RequestMapping("/desk/{slug}/house/carriers")
class CarrierPages {
  static final String PATH = "/house/carriers";

  private final DeskVisits desk;
  private final FreshProof proof;
  private final CarrierConnections easyPost;
  private final CarriersWriter writer;

  CarrierPages(
      DeskVisits desk, FreshProof proof, CarrierConnections easyPost, CarriersWriter writer) {
    this.desk = desk;
    this.proof = proof;
    this.easyPost = easyPost;
    this.writer = writer;
  }

  @GetMapping
  ModelAndView carriers(HttpServletRequest request) {
    return writer.show(enter(request), Optional.empty());
  }

  /** Tries the key and keeps both when it is good. */
  @PostMapping("/easypost")
  ModelAndView connect(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String secret) {
    var visit = enter(request);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    return switch (easyPost.connect(key, secret, visit.page().now())) {
      case CONNECTED -> visit.goTo(PATH);
      case UNREADABLE -> refused(visit, Result.UNREADABLE, HttpStatus.BAD_REQUEST);
      case REFUSED -> refused(visit, Result.REFUSED, HttpStatus.BAD_REQUEST);
      case NO_ANSWER -> refused(visit, Result.NO_ANSWER, HttpStatus.SERVICE_UNAVAILABLE);
    };
  }

  /** Lets the account go. */
  @PostMapping("/easypost/disconnect")
  ModelAndView disconnect(HttpServletRequest request) {
    var visit = enter(request);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    easyPost.disconnect();
    return visit.goTo(PATH);
  }

  private Visit enter(HttpServletRequest request) {
    var visit = desk.enter(request, Room.HOUSE, PATH);
    if (!Right.CONNECT_CARRIERS.isOf(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private ModelAndView refused(Visit visit, Result result, HttpStatus status) {
    var why =
        switch (result) {
          case UNREADABLE -> "carriers.unreadable";
          case REFUSED -> "carriers.refused";
          case NO_ANSWER, CONNECTED -> "carriers.noAnswer";
        };
    var note = NoteView.of(Tone.BROKEN, visit.say("carriers.notKept"), visit.say(why));
    var answer = writer.show(visit, Optional.of(note));
    answer.setStatus(status);
    return answer;
  }
}
