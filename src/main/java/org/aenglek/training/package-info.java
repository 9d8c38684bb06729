/**
 * What people learn: lessons of five minutes, read card by card on a telephone, also with no
 * signal, with a few questions at the end.
 *
 * <p>Lessons come with a province's folder as data and are the same in every province; one that
 * says something else later is its next edition. Whoever has all answers right has finished a
 * lesson, once, by whichever edition ({@link org.aenglek.training.Learning}); their telephone may
 * tell so later, and more than once.
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
