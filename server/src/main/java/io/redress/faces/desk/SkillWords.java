package io.redress.faces.desk;

import io.redress.catalogue.Brand;
import io.redress.faces.shared.Page;
import io.redress.people.teams.Skill;
import io.redress.people.teams.StaffSkills;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What somebody can take, in words. */
record SkillWords(Page page, List<Brand> brands) {
  SkillWords {
    brands = List.copyOf(brands);
  }

  /** Languages, goods and brands, and up to which amount. */
  String of(StaffSkills skills) {
    var parts = new ArrayList<String>();
    var languages =
        skills.languages().stream().map(Skill.OfLanguage::tag).map(this::language).toList();
    parts.add(
        languages.isEmpty()
            ? page.say("teams.takes.no-language")
            : page.say("teams.takes.languages", "languages", languages));
    if (!skills.categories().isEmpty()) {
      parts.add(
          page.say(
              "teams.takes.categories",
              "categories",
              skills.categories().stream().sorted().map(this::category).toList()));
    }
    var named = brands.stream().filter(each -> skills.brands().contains(each.id())).toList();
    if (!named.isEmpty()) {
      parts.add(page.say("teams.takes.brands", "brands", named.stream().map(Brand::name).toList()));
    }
    skills.limit().ifPresent(most -> parts.add(page.say("teams.takes.up-to", "amount", most)));
    if (skills.isSpecialist()) {
      parts.add(page.say("teams.takes.hard"));
    }
    return String.join(" · ", parts);
  }

  /** The name of a language in the reader's. */
  String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(page.words().reader().region());
  }

  /** The name of a kind of goods. */
  String category(String code) {
    return page.say("fact.family." + code);
  }
}
