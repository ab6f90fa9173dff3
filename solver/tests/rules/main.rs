//! The rules, the request's faults and the plan, judged on wards of a few facts and on random tiny ones.
//!
//! One binary, so that it is linked once. Every rule has a module of its name; `ward` builds requests, `finding` says
//! what the referee should find.

mod finding;
mod ward;

mod absence;
mod catalogue;
mod competence;
mod consideration;
mod daily_rest;
mod employment;
mod lock;
mod norm_hours;
mod offered;
mod one_duty_a_day;
mod staffing;
mod weekends;
mod weekly_rest;
mod wish;
mod working_days_in_row;

mod faults;
mod hard_rows;
mod plan;
mod random;
