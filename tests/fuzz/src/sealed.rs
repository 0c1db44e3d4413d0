//! Text that should be base64url: each kind of id and of sealed bytes, and the ids that are made from it.

use circlekeeper::protocol::bytes::{Cap, CardMac, DisplayId, LifeId, MeetingId, MoveId, PageId, SeatId, Token};
use circlekeeper::sealed::{
    SealedKey, SealedLine, SealedLink, SealedName, SealedQuestion, SealedQuietLine, SealedSecret, SealedToken,
};
use circlekeeper::translate::derive;
use serde::Serialize;
use serde::de::DeserializeOwned;

pub fn look(data: &[u8]) -> bool {
    let text = String::from_utf8_lossy(data);
    let json = serde_json::to_string(text.trim_end()).expect("any text can be JSON");
    let made_from = [
        read(&json).map(|token| derive::seat(&MeetingId([0; 16]), &token).0.to_vec()),
        read(&json).map(|meeting| derive::seat(&meeting, &Token([0; 16])).0.to_vec()),
        read(&json).map(|address| derive::screens(&address).0.to_vec()),
        read(&json).map(|key| derive::page(&key).0.to_vec()),
        read(&json).map(|key| derive::address(&key, &Cap([0; 32])).0.to_vec()),
    ];
    let fixed = [
        read::<Cap>(&json).is_some(),
        read::<SeatId>(&json).is_some(),
        read::<PageId>(&json).is_some(),
        read::<CardMac>(&json).is_some(),
        read::<DisplayId>(&json).is_some(),
        read::<LifeId>(&json).is_some(),
        read::<MoveId>(&json).is_some(),
    ];
    let sealed = [
        read::<SealedName>(&json).is_some(),
        read::<SealedKey>(&json).is_some(),
        read::<SealedLine>(&json).is_some(),
        read::<SealedQuietLine>(&json).is_some(),
        read::<SealedLink>(&json).is_some(),
        read::<SealedQuestion>(&json).is_some(),
        read::<SealedToken>(&json).is_some(),
        read::<SealedSecret>(&json).is_some(),
    ];
    made_from.iter().any(Option::is_some) || fixed.contains(&true) || sealed.contains(&true)
}

/// Whatever is taken is written again as it was: no bytes have two texts. Nothing that holds it shows it.
fn read<T: DeserializeOwned + Serialize + std::fmt::Debug>(json: &str) -> Option<T> {
    let taken: T = serde_json::from_str(json).ok()?;
    assert_eq!(serde_json::to_string(&taken).ok().as_deref(), Some(json), "two texts for the same bytes");
    let shown = format!("{taken:?}");
    assert!(shown.bytes().all(|byte| byte.is_ascii_alphanumeric()) && shown.len() < 16, "it shows what it holds");
    Some(taken)
}
