//! Parameters of the rules: what they are called, what they may be, and who may loosen them.
//!
//! A parameter is a whole number or off. Its values come from layers (law, agreement, local agreement, individual);
//! [`Terms`] holds what applies to one person on one date, and which layer said so.

mod layer;
mod parameter;

pub use layer::{Layer, Origin, Setting};
pub use parameter::{Loosening, Off, Parameter, ParameterUnit, Specification, Stricter};

use parameter::COUNT;

/// Every parameter's value for one person on one date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    values: [Option<u32>; COUNT],
    /// Position of the layer that said so; none where nobody did and the default holds.
    layers: [Option<u16>; COUNT],
}

impl Default for Terms {
    fn default() -> Self {
        let mut values = [None; COUNT];
        for parameter in Parameter::ALL {
            values[*parameter as usize] = parameter.specification().default;
        }
        Self { values, layers: [None; COUNT] }
    }
}

impl Terms {
    /// The value; none when it is off.
    pub fn get(&self, parameter: Parameter) -> Option<u32> {
        self.values[parameter as usize]
    }

    /// Whether a parameter of nought or one is on.
    pub fn is_on(&self, parameter: Parameter) -> bool {
        self.get(parameter).is_some_and(|value| value > 0)
    }

    /// Position of the layer that the value comes from, among the agreement's layers; none for the default.
    pub fn layer(&self, parameter: Parameter) -> Option<usize> {
        self.layers[parameter as usize].map(usize::from)
    }

    /// The prices that are on.
    pub fn prices_mut(&mut self) -> impl Iterator<Item = (Parameter, &mut u32)> {
        let of_price = |parameter: &Parameter| parameter.specification().unit == ParameterUnit::Points;
        let values = Parameter::ALL.iter().copied().zip(&mut self.values);
        values
            .filter(move |(parameter, _)| of_price(parameter))
            .filter_map(|(parameter, value)| Some((parameter, value.as_mut()?)))
    }

    /// Another value, which no layer says.
    pub fn say(&mut self, parameter: Parameter, value: Option<u32>) {
        self.values[parameter as usize] = value;
        self.layers[parameter as usize] = None;
    }

    /// Lets a layer say a value.
    pub fn set(&mut self, parameter: Parameter, value: Option<u32>, layer: usize) {
        self.values[parameter as usize] = value;
        self.layers[parameter as usize] = u16::try_from(layer).ok();
    }
}
