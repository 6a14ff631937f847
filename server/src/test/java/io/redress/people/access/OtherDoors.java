package io.redress.people.access;

import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** Doors that are opened in files of their own. */
@Component
@Import({QuestionDoors.class, TeamDoors.class})
record OtherDoors(QuestionDoors questions, TeamDoors teams) {}
