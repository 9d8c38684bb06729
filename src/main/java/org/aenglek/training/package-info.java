/**
 * What people learn: lessons of five minutes on a telephone, and courses at which somebody teaches.
 *
 * <p>Lessons come with a province's folder as data and are the same in every province; one that
 * says something else later is its next edition. Whoever has all answers right has finished a
 * lesson, once, by whichever edition ({@link org.aenglek.training.Learning}); their telephone may
 * tell so later, and more than once.
 *
 * <p>A course is held in sessions ({@link org.aenglek.training.CourseSessions}), whose seats are
 * counted in one place ({@link org.aenglek.training.Enrolments}). Who is there scans a code that
 * changes while the trainer shows it ({@link org.aenglek.training.AttendanceCodes}); who was there
 * often enough gets a certificate that anybody can check ({@link
 * org.aenglek.training.Certificates}), and with it a qualification in {@code people}.
 *
 * <p>What was learnt shows in what follows: what somebody did for the first time afterwards ({@link
 * org.aenglek.training.Afterwards}), and ideas that mentors help to become products ({@link
 * org.aenglek.training.Clinic}).
 */
@ApplicationModule(
    allowedDependencies = {"base", "site", "areas", "people", "media", "communities"})
@NullMarked
package org.aenglek.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
