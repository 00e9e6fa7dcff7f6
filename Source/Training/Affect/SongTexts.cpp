#include "Training/Affect/SongTexts.h"
#include <array>

namespace sceneheard {

namespace {
constexpr std::array<std::string_view, 36> texts{
    R"(Summer came in through the open door
I danced with you on the kitchen floor
We laughed so hard that the neighbours knew
The best of days are the days with you)",
    R"(The phone is dead and the house is cold
I sold the ring that you gave me to hold
I cry in the dark where nobody sees
There is nothing left but the pain and me)",
    R"(Drive all night on an empty road
Radio static and a heavy load
The lights of the town are far away
I'll be there by the break of day)",
    R"(They burned the houses, they killed the men
They swore that it would never happen again
Hate is a fire that eats its own
And the war came back to every home)",
    R"(Sleep, little one, the moon is high
The stars are quiet in the sky
I'm here with you, so have no fear
The gentle morning will soon be here)",
    R"(You lied to my face and you lied to my friends
You cheat and you steal and it never ends
I hate what you did and I hate what you said
I wish I could get you out of my head)",
    R"(Raise your glass to the ones we love
Thank the lucky stars above
We won the game, we beat the odds
Tonight we celebrate like gods)",
    R"(I walk alone where the river bends
I miss my mother, I miss my friends
The rain is falling on the grave
Of all the people I could not save)",
    R"(Hey, hey, move your feet
Feel the bass and feel the beat
Everybody get up, come on, let's go
Party all night, give us a show)",
    R"(I used to be afraid of the night
Afraid of the shadows, afraid of the light
But now I am strong and now I am free
There is no monster that can frighten me)",
    R"(Down by the harbour the boats come in
Coffee and smoke and a violin
An old man counts his fish by the pier
The same as he has for forty years)",
    R"(My heart is broken, my hope is gone
I don't know how I can carry on
You left me with sorrow, you left me in shame
And all I remember is crying your name)",
    R"(Sweet, sweet honey, you smile at me
You are as pretty as a girl can be
Kiss me gently and hold me tight
Everything is going to be all right)",
    R"(There's a killer who waits at the edge of the town
He has blood on his hands and he wears a crown
Run, children, run, there is death at the door
He has murdered before and will murder some more)",
    R"(Monday morning, the train is late
The same old faces, the same old wait
Paper cup and a window seat
Grey umbrellas along the street)",
    R"(Oh, the glory, the joy, the light
The angels are singing for us tonight
Peace on the earth and peace in my soul
Love has come to make us whole)",
    R"(I'm tired of work and I'm tired of fights
I'm sick of the noise and the sleepless nights
The boss is a bully, the pay is bad
This is the worst job that I ever had)",
    R"(Come back, come back, I was wrong
I was foolish and weak for so long
Forgive me, my love, and let me try
I will be better, I will not lie)",
    R"(Not a bad day, not a good day too
Not much to say and not much to do
I'm not unhappy, I'm not in pain
I just sit here and watch the rain)",
    R"(Lightning strikes and the thunder screams
Nobody wakes from these terrible dreams
The devil is laughing, the bells are wrong
Hell has been waiting for us too long)",
    R"(Mountains of silver and valleys of green
The loveliest country that I have seen
Freedom and honour, a friend at my side
I sing of my home with a heart full of pride)",
    R"(She was never happy, she never was kind
She didn't love me, she was out of her mind
I won't forgive and I can't forget
It is the only thing that I regret)",
    R"(Up on the rooftop we watch the sun
Laughing because we are silly and young
Promise me, darling, to keep this day
Safe in your heart when you go away)",
    R"(I lost my job and I lost my car
I drink myself to death in a bar
Poor and lonely and ugly and old
That is a story too often told)",
    R"(Rebel, rebel, break the chain
They beat us down but we rise again
Fight for justice, fight for the truth
They cannot destroy the dreams of youth)",
    R"(The doctor said that the cancer is back
The sky outside the window went black
You held my hand and you didn't cry
We both were too scared to say goodbye)",
    R"(Sugar and cinnamon, apple and cream
Grandmother's kitchen is warm as a dream
Happy the people who gather to eat
Happy the cat who sleeps at our feet)",
    R"(Number nine, number ten
Count them up and begin again
Left to the corner, right to the wall
Seventeen doors along the hall)",
    R"(I'm so excited, I can't sit still
You give me a wonderful, beautiful thrill
Baby, I want you, I want you so much
My body is glowing at every touch)",
    R"(A prisoner stares at the wall of his cell
Guilty and damned in his personal hell
Nobody visits and nobody writes
Anger and terror are filling his nights)",
    R"(Hope is a candle that burns in the dark
A little brave bird and a little bright spark
And though I am hurting and though I have cried
I trust in the morning, I walk with my pride)",
    R"(Never again will I trust your smile
You were a poison, you were a trial
A beautiful liar, a dangerous friend
Thank God, thank God, that it came to an end)",
    R"(Walking with grandfather down to the lake
He tells me the stories, he gives me some cake
The water is calm and the evening is mild
I wish I could still be that fortunate child)",
    R"(Panic in the city, sirens in the street
Smoke is rising, the crowd is in retreat
Someone is screaming, somebody is dead
Nobody listened to what they said)",
    R"(We are the champions of the funny and the sweet
Jokes for the hungry and songs for the street
Laugh till it's better and sing till it's fine
Share all the bread and share all the wine)",
    R"(Letters I wrote you I never did send
I don't know the middle, I don't know the end
Perhaps you are married, perhaps you are near
I think of you kindly one day in the year)"};
} // namespace

std::span<const std::string_view> songTexts() { return texts; }

} // namespace sceneheard
