package org.aenglek.people;

import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody causes without being allowed to see or write it themselves: a guest's booking makes
 * an amount due. It is done within their transaction by a named job; afterwards they act again.
 * When it fails nothing is committed, and the job's name goes with the transaction.
 */
@Component
public class Errands {
  private final JdbcClient sql;

  Errands(JdbcClient sql) {
    this.sql = sql;
  }

  @Transactional
  public <T> T run(String job, Supplier<T> work) {
    return as(Actor.job(job), work);
  }

  /** Reads alone, also for who is nobody in particular. */
  @Transactional(readOnly = true)
  public <T> T ask(String job, Supplier<T> work) {
    return as(Actor.job(job), work);
  }

  private <T> T as(Actor job, Supplier<T> work) {
    var sender = Actor.find().map(Actor::name).orElse("");
    if (sender.equals(job.name())) return work.get();
    act(job.name());
    var done = job.does(work);
    act(sender);
    return done;
  }

  private void act(String name) {
    sql.sql("select set_config('aenglek.actor', ?, true)").param(name).query(String.class).single();
  }
}
