package io.redress.faces.desk;

import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestions;
import io.redress.people.StaffMembers;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets staff in to one question to a brand; 404 for one that is none of the house's. */
@Component
class QuestionRoom {
  private final DeskVisits desk;
  private final PolicyQuestions questions;
  private final Brands brands;
  private final StaffMembers staff;

  QuestionRoom(DeskVisits desk, PolicyQuestions questions, Brands brands, StaffMembers staff) {
    this.desk = desk;
    this.questions = questions;
    this.brands = brands;
    this.staff = staff;
  }

  /** A visit to a question. */
  record At(Visit visit, PolicyQuestion question, Brand brand) {}

  /** The visit; {@code below} is the page below that of the question. */
  At enter(HttpServletRequest request, String id, String below) {
    var visit = desk.enter(request, Room.BRANDS, QuestionsPages.PATH + "/" + id + below);
    return find(id)
        .flatMap(
            question ->
                brands
                    .byId(question.matter().brandId())
                    .map(brand -> new At(visit, question, brand)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Who works here, by name. */
  Owners owners() {
    return new Owners(staff.list());
  }

  private Optional<PolicyQuestion> find(String id) {
    try {
      return questions.byId(PolicyQuestionId.parse(id));
    } catch (Problem notAnId) {
      return Optional.empty();
    }
  }
}
