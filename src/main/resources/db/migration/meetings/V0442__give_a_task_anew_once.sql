-- By which it was asked to be given anew; none of the first, which came with its task.
alter table meetings.assignment add column request uuid unique;
