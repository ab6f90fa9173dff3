//! Ids as people wrote them, and positions inside one problem.

use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub String);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
}

id!(/// Names an employee within a ward.
    EmployeeId);
id!(/// Names a shift type within a ward.
    ShiftTypeId);
id!(/// Names a competence within a ward.
    CompetenceId);
id!(/// Names a wish within a plan.
    WishId);
id!(/// Names a group of people that an agreement has terms for, such as night workers.
    GroupId);

/// An employee's position in the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmployeeIndex(pub usize);

/// A shift type's position in the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShiftIndex(pub usize);

/// A competence's position in the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CompetenceIndex(pub usize);

/// A date, counted from the plan's first date; negative before the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day this many dates later.
    pub fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Whether the day lies before the plan.
    pub fn is_history(self) -> bool {
        self.0 < 0
    }
}
